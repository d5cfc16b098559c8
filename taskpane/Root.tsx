import { Spinner } from '@fluentui/react/lib/Spinner';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { House } from '../addin/actions/desk';
import { loadHouse } from '../addin/actions/house';
import { parameters, people } from '../addin/registers/system';
import type { Language } from '../addin/text';
import type { Hint } from '../addin/workbook/port';
import type { CommandLine } from './commands';
import { Boundary, Failure } from './Failure';
import { KeptContext } from './kept';
import type { PaneDesk } from './open-desk';
import { Pane } from './Pane';
import { whenNotEditing } from './patience';
import { speakingIn, SpeakingContext } from './speaking';
import { themeOf } from './theme';
import { UnknownWorkbook } from './UnknownWorkbook';

/** What the program around the pane gives it: Excel, or the page that shows it with fixed data. */
export interface Surroundings {
  readonly open: () => Promise<PaneDesk | null>;
  readonly commands: CommandLine;
  readonly language: Language;
  readonly rememberLanguage: (language: Language) => void;
  readonly isDark: () => boolean;
  /** Returns how to stop listening. */
  readonly onThemeChange: (changed: () => void) => () => void;
  readonly openLink: (address: string) => void;
}

type Standing =
  | { readonly is: 'opening' }
  | { readonly is: 'unknown' }
  | { readonly is: 'open'; readonly desk: PaneDesk };

export function Root({ around }: { readonly around: Surroundings }) {
  const [language, setLanguage] = useState(around.language);
  const [dark, setDark] = useState(around.isDark);
  const [standing, setStanding] = useState<Standing>({ is: 'opening' });
  // Wrapped, because what was thrown may be anything.
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const [attempt, setAttempt] = useState(0);
  /** how often drawing broke: each time the screens are built anew, what was typed stays */
  const [broken, setBroken] = useState({ times: 0, now: false });
  const [kept] = useState(() => new Map<string, unknown>());

  const speaking = useMemo(
    () =>
      speakingIn(language, (next) => {
        setLanguage(next);
        around.rememberLanguage(next);
      }),
    [language, around],
  );
  const theme = useMemo(() => themeOf(dark, language), [dark, language]);
  const fail = useCallback((error: unknown) => {
    console.error(error);
    setFailure({ error });
  }, []);

  const forget = useCallback(() => setFailure(null), []);

  const breakDown = useCallback(
    (error: unknown) => {
      setBroken(({ times }) => ({ times, now: true }));
      fail(error);
    },
    [fail],
  );

  useEffect(() => around.onThemeChange(() => setDark(around.isDark())), [around]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = speaking.t.product;
  }, [language, speaking]);

  useEffect(() => {
    let gone = false;
    around.open().then(
      (desk) => {
        if (!gone) setStanding(desk ? { is: 'open', desk } : { is: 'unknown' });
      },
      (error: unknown) => {
        if (!gone) fail(error);
      },
    );
    return () => {
      gone = true;
    };
  }, [around, attempt, fail]);

  const desk = standing.is === 'open' ? standing.desk : null;
  useHouseFollows(desk, fail, (next) => setStanding({ is: 'open', desk: next }));

  const settle = useCallback(
    (house: House) =>
      setStanding((now) =>
        now.is === 'open' ? { is: 'open', desk: { ...now.desk, house } } : now,
      ),
    [],
  );

  const retry = (): void => {
    setFailure(null);
    setBroken(({ times, now }) => ({ times: now ? times + 1 : times, now: false }));
    if (standing.is !== 'open') setStanding({ is: 'opening' });
    setAttempt((count) => count + 1);
  };
  const notice = failure && <Failure error={failure.error} onRetry={retry} />;
  return (
    <ThemeProvider theme={theme} applyTo="body">
      <SpeakingContext.Provider value={speaking}>
        <KeptContext.Provider value={kept}>
          <Boundary key={broken.times} onError={breakDown} instead={notice}>
            {standing.is === 'opening' && (notice ?? <Spinner label={speaking.t.opening} />)}
            {standing.is === 'unknown' && (
              <UnknownWorkbook onRetry={retry} openLink={around.openLink} notice={notice} />
            )}
            {standing.is === 'open' && (
              <Pane
                desk={standing.desk}
                commands={around.commands}
                fail={fail}
                forget={forget}
                onHouse={settle}
                notice={notice}
              />
            )}
          </Boundary>
        </KeptContext.Provider>
      </SpeakingContext.Provider>
    </ThemeProvider>
  );
}

/** 人员 and 参数 are read again when somebody changes them. */
function useHouseFollows(
  desk: PaneDesk | null,
  fail: (error: unknown) => void,
  onChange: (desk: PaneDesk) => void,
): void {
  useEffect(() => {
    if (!desk) return undefined;
    let stop: (() => Promise<void>) | undefined;
    let gone = false;
    let known = JSON.stringify(desk.house);
    const reload = async (): Promise<void> => {
      const house = await whenNotEditing(
        () => loadHouse(desk.workbook, desk.pack),
        () => !gone,
      );
      // A new desk makes every screen read again: only for a house that changed.
      const text = JSON.stringify(house);
      if (!house || gone || text === known) return;
      known = text;
      onChange({ ...desk, house });
    };
    const onHint = (hint: Hint): void => {
      if (hint.kind !== 'changed' || hint.byUs) return;
      if (hint.table === people.table || hint.table === parameters.table) reload().catch(fail);
    };
    whenNotEditing(
      () => desk.workbook.watch(onHint),
      () => !gone,
    )
      .then((stopWatching) => {
        if (gone) return stopWatching?.();
        stop = stopWatching ?? undefined;
        // What was changed between opening and this moment was told to nobody.
        return reload();
      })
      .catch(fail);
    return () => {
      gone = true;
      stop?.().catch(fail);
    };
    // A new desk is made by this effect itself; only another workbook starts it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk?.workbook, fail]);
}

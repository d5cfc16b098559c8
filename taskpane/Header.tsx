import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import type { RosterState } from '../addin/domain/keys/roster-state';
import { useDesk } from './at-desk';
import { focusFirst } from './focus';
import { PersonSelect } from './parts/PersonSelect';
import { UnlockForm } from './people/UnlockForm';
import { useSpeaking } from './speaking';
import { useStyles } from './styles';

/** Whose workbook this is and who sits before it; the name is always in view. */
export function Header() {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { roster } = desk.house;
  return (
    <header className={styles.header}>
      <div className={styles.headerRow}>
        <h1 className={`${styles.product} ${styles.grow} ${styles.ellipsis}`}>
          {t.product} <span className={styles.dim}>· {say(desk.pack.title)}</span>
        </h1>
        <LanguageSwitch />
      </div>
      {roster ? <Unlocking roster={roster.state} /> : <Choosing />}
    </header>
  );
}

/** Once people have keys: who is unlocked, or the way to it. */
function Unlocking({ roster }: { readonly roster: RosterState }) {
  const { me, opened, busy, lock } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const who = useRef<HTMLDivElement>(null);
  return (
    <div ref={who}>
      {opened ? (
        <PersonLine
          before={t.people.unlocked}
          name={opened.person}
          posts={me?.posts ?? []}
          action={
            <button
              type="button"
              className={`${styles.link} ${styles.unbroken}`}
              disabled={busy !== null}
              onClick={() => {
                lock();
                focusFirst(who.current);
              }}
            >
              {`${t.people.lock} / ${t.person.change}`}
            </button>
          }
        />
      ) : (
        <UnlockForm roster={roster} />
      )}
    </div>
  );
}

interface LineProps {
  readonly before: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly action: ReactNode;
}

function PersonLine({ before, name, posts, action }: LineProps) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const titles = desk.pack.posts
    .filter(({ id }) => posts.includes(id))
    .map(({ title }) => say(title));
  return (
    <div className={styles.headerRow}>
      <Icon iconName="Contact" />
      <span className={`${styles.grow} ${styles.ellipsis}`}>
        {before} <strong>{name}</strong>{' '}
        <span className={styles.dim}>{t.person.posts(titles.join(t.and))}</span>
      </span>
      {action}
    </div>
  );
}

/** As long as nobody has a key: the name is only noted. */
function Choosing() {
  const { me, sitDown } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [changing, setChanging] = useState(false);
  const who = useRef<HTMLDivElement>(null);
  const change = (next: boolean): void => {
    setChanging(next);
    focusFirst(who.current);
  };
  // The arrow keys try one name after the other: the list must not close under them.
  const byKey = useRef(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    byKey.current = true;
    if (!changing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
    event.preventDefault();
    change(false);
  };
  const onBlur = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLSelectElement) setChanging(false);
  };
  return (
    <div
      ref={who}
      onMouseDown={() => {
        byKey.current = false;
      }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {me !== null && !changing ? (
        <PersonLine
          before={t.person.iAm}
          name={me.name}
          posts={me.posts}
          action={
            <button type="button" className={styles.link} onClick={() => change(true)}>
              {t.person.change}
            </button>
          }
        />
      ) : (
        <ChoosePerson
          onChosen={(name) => {
            sitDown(name);
            if (byKey.current) setChanging(true);
            else change(false);
          }}
        />
      )}
    </div>
  );
}

function ChoosePerson({ onChosen }: { readonly onChosen: (name: string) => void }) {
  const { desk, me } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  if (!desk.house.people.some(({ active }) => active))
    return <div className={styles.bad}>{t.person.none}</div>;
  return (
    <div className={styles.choosePerson}>
      <PersonSelect
        label={t.person.choose}
        value={me?.name ?? ''}
        onChange={onChosen}
        placeholder={t.person.nobody}
      />
      <div className={`${styles.dim} ${styles.small}`}>{t.person.chooseHint}</div>
      <div className={`${styles.dim} ${styles.small}`}>{t.people.canEnable}</div>
    </div>
  );
}

export function LanguageSwitch() {
  const { t, language, speak } = useSpeaking();
  const styles = useStyles();
  const other = language === 'zh-CN' ? 'en-US' : 'zh-CN';
  return (
    <button
      type="button"
      className={styles.link}
      lang={other}
      title={t.language.label}
      onClick={() => speak(other)}
    >
      {t.language.other}
    </button>
  );
}

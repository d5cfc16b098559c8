import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { House, RecordView } from '../addin/actions/desk';
import { AtDeskContext, useAtDesk, useDesk } from './at-desk';
import type { CommandLine } from './commands';
import { CurrentTab } from './current/CurrentTab';
import { useRecords } from './current/use-records';
import { EntryTab } from './entry/EntryTab';
import { catchFocus } from './focus';
import { Header } from './Header';
import { InboxTab } from './inbox/InboxTab';
import type { PaneDesk } from './open-desk';
import { OutboxStrip } from './outbox/OutboxStrip';
import { TableTrouble } from './outbox/TableTrouble';
import { ReceiptsContext, ReceiptStrip, type Done } from './receipts';
import { useSpeaking } from './speaking';
import { useStyles } from './styles';

// What a clerk's day does not begin with comes a moment later.
const PeopleTab = lazy(() =>
  import('./people/PeopleTab').then((module) => ({ default: module.PeopleTab })),
);
const ReviewTab = lazy(() =>
  import('./review/ReviewTab').then((module) => ({ default: module.ReviewTab })),
);
const VerifyTab = lazy(() =>
  import('./verify/VerifyTab').then((module) => ({ default: module.VerifyTab })),
);

interface Props {
  readonly desk: PaneDesk;
  readonly commands: CommandLine;
  readonly fail: (error: unknown) => void;
  /** what failed before no longer matters: something else is tried */
  readonly forget: () => void;
  /** an act changed who is here */
  readonly onHouse: (house: House) => void;
  /** what the root has to say, above everything else */
  readonly notice: ReactNode;
}

/** The pane of a known workbook. */
export function Pane({ desk, commands, fail, forget, onHouse, notice }: Props) {
  const [done, show] = useState<Done | null>(null);
  // What was done before would be taken for what is under way now.
  const begin = useCallback(() => {
    show(null);
    forget();
  }, [forget]);
  const atDesk = useAtDesk({ desk, fail, forget: begin, settle: onHouse });
  const receipts = useMemo(() => ({ done, show }), [done]);
  return (
    <AtDeskContext.Provider value={atDesk}>
      <ReceiptsContext.Provider value={receipts}>
        <Tabs commands={commands} notice={notice} />
      </ReceiptsContext.Provider>
    </AtDeskContext.Provider>
  );
}

type Tab = 'current' | 'entry' | 'inbox' | 'verify' | 'people' | 'review';

const TABS: readonly Tab[] = ['current', 'entry', 'inbox', 'verify', 'people', 'review'];

function Tabs({ commands, notice }: Pick<Props, 'commands' | 'notice'>) {
  const { desk } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const records = useRecords();
  const [tab, setTab] = useState<Tab>('current');
  const [verifyAsked, setVerifyAsked] = useState(0);
  const { reload } = records;
  const current = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      commands.listen((command) => {
        switch (command) {
          case 'RegisterSelection':
          case 'SignSelection':
            setTab('current');
            // Registering and signing bind a person: the ribbon leads to the button, he presses it.
            void reload().then(() => setTimeout(() => focusMainAction(current.current)));
            break;
          case 'VerifyWorkbook':
            setTab('verify');
            setVerifyAsked((count) => count + 1);
            break;
        }
      }),
    [commands, reload],
  );

  const open = (view: RecordView): void => {
    records.pin(view);
    setTab('current');
    catchFocus(current.current);
  };

  const screens: Readonly<Record<Tab, ReactNode>> = {
    current: <CurrentTab records={records} onNewDocument={() => setTab('entry')} />,
    entry: <EntryTab shown={tab === 'entry'} />,
    inbox: <InboxTab shown={tab === 'inbox'} onOpen={open} />,
    review: <ReviewTab onOpen={open} onVerify={() => setTab('verify')} />,
    verify: <VerifyTab asked={verifyAsked} />,
    people: <PeopleTab />,
  };
  return (
    <div className={styles.pane}>
      <div className={styles.top}>
        <Header />
        <div className={styles.tabs}>
          <Pivot
            headersOnly
            selectedKey={tab}
            onLinkClick={(item) => setTab(TABS.find((key) => key === item?.props.itemKey) ?? tab)}
            getTabId={(key) => `tab-${key}`}
            styles={{
              link: { padding: '0 6px', marginRight: 0 },
              linkIsSelected: { padding: '0 6px', marginRight: 0 },
            }}
          >
            {TABS.map((key) => (
              <PivotItem
                key={key}
                itemKey={key}
                headerText={t.tabs[key]}
                headerButtonProps={{ 'aria-controls': `screen-${key}` }}
              />
            ))}
          </Pivot>
        </div>
      </div>
      <main className={styles.body}>
        <div className={styles.stack}>
          {notice}
          {desk.house.readOnly && (
            <MessageBar messageBarType={MessageBarType.warning} delayedRender={false}>
              {t.current.readOnly}
            </MessageBar>
          )}
          <TableTrouble />
          <OutboxStrip onOpen={open} />
          <ReceiptStrip onOpen={tab === 'current' ? null : open} />
          {/* Every screen stays alive, so that nothing typed is lost when the tab is changed. */}
          {TABS.map((key) => (
            <div
              key={key}
              id={`screen-${key}`}
              ref={key === 'current' ? current : null}
              role="tabpanel"
              aria-labelledby={`tab-${key}`}
              hidden={tab !== key}
            >
              <Suspense fallback={<div className={styles.dim}>{t.opening}</div>}>
                {screens[key]}
              </Suspense>
            </div>
          ))}
        </div>
      </main>
    </div>
  );
}

function focusMainAction(screen: HTMLElement | null): void {
  screen?.querySelector<HTMLElement>('[data-main-action]:not([disabled])')?.focus();
}

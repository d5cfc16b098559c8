import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { createContext, useContext } from 'react';
import type { Receipt, RecordView } from '../addin/actions/desk';
import type { Register } from '../addin/registers/vocabulary';
import { StateView } from './parts/StateView';
import { useScrollTo } from './parts/use-scroll-to';
import { useDesk } from './at-desk';
import { useSpeaking } from './speaking';
import { useStyles } from './styles';

/** What was done last, shown until the next thing is done. */
export type Done =
  | {
      readonly did: 'registered' | 'signed' | 'reversed' | 'renumbered' | 'acted';
      readonly receipt: Receipt;
      /** the record after it; null = not found again */
      readonly view: RecordView | null;
      /** registers into which it was posted */
      readonly postedTo: readonly Register[];
    }
  | { readonly did: 'several' | 'fixed'; readonly count: number };

interface Receipts {
  readonly done: Done | null;
  readonly show: (done: Done | null) => void;
}

export const ReceiptsContext = createContext<Receipts>({ done: null, show: () => undefined });

export const useReceipts = (): Receipts => useContext(ReceiptsContext);

interface StripProps {
  /** none = the record is what the pane shows */
  readonly onOpen: ((view: RecordView) => void) | null;
}

export function ReceiptStrip({ onOpen }: StripProps) {
  const { done, show } = useReceipts();
  const { t } = useSpeaking();
  const styles = useStyles();
  const place = useScrollTo<HTMLDivElement>(done);
  return (
    // Always there: screen readers tell what comes into a region, not a region that comes.
    <div ref={place} className={done ? styles.brought : styles.nothing} role="status">
      {done && (
        <MessageBar
          messageBarType={MessageBarType.success}
          delayedRender={false}
          role="none"
          onDismiss={() => show(null)}
          dismissButtonAriaLabel={t.close}
          styles={{ innerText: { fontSize: 13, lineHeight: '1.5' } }}
        >
          {'receipt' in done ? (
            <OneReceipt done={done} onOpen={onOpen} />
          ) : (
            <span className={styles.strong}>{t.receipt[done.did](done.count)}</span>
          )}
        </MessageBar>
      )}
    </div>
  );
}

interface OneProps extends StripProps {
  readonly done: Extract<Done, { readonly receipt: Receipt }>;
}

function OneReceipt({ done, onOpen }: OneProps) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { receipt, view, postedTo } = done;
  const [next] = view?.waiting ?? [];
  const post = desk.pack.posts.find(({ id }) => id === next?.post);
  return (
    <div>
      <div className={styles.row}>
        <span className={styles.strong}>{t.receipt[done.did](receipt.no)}</span>
        {view && <StateView state={view.state} waiting={view.waiting} />}
      </div>
      {receipt.seal !== '' && (
        <div>
          {t.receipt.seal} <code>{receipt.seal}</code>
        </div>
      )}
      {postedTo.map((register) => (
        <div key={register.id}>{t.receipt.posted(say(register.title))}</div>
      ))}
      {next && post && <div>{t.receipt.next(say(next.title), say(post.title))}</div>}
      {view && onOpen && (
        <button type="button" className={styles.link} onClick={() => onOpen(view)}>
          {t.receipt.open}
        </button>
      )}
    </div>
  );
}

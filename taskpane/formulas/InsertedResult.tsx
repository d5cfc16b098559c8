import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { Inserted } from '../../addin/workbook/port';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** Where the formula stands and what it gives, or why it was not written. */
export function InsertedResult({ inserted }: { readonly inserted: Inserted }) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const texts = t.review.formulas;
  if (inserted.is !== 'written')
    return (
      <MessageBar messageBarType={MessageBarType.warning} delayedRender={false} role="alert">
        {inserted.is === 'nowhere' ? texts.nowhere : texts[inserted.is](inserted.address)}
      </MessageBar>
    );
  const { address, shown } = inserted;
  return (
    <section role="status">
      <div>{texts.written(address)}</div>
      {shown.length === 0 ? (
        <div className={styles.dim}>{texts.calculating}</div>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={texts.result}>
          <table className={styles.small}>
            <tbody>
              {shown.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

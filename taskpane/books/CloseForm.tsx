import { DefaultButton } from '@fluentui/react/lib/Button';
import { useState } from 'react';
import { closePeriod, type Closed } from '../../addin/actions/checkpoint';
import { one } from '../../addin/domain/journal/detail';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { Field } from '../parts/Field';
import { PrintSheet, printSheets } from '../people/PrintSheet';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { useAct } from './use-act';

/** 存证号: enough of the entry's name to compare by eye and with paper. */
const codeOf = ({ entry: { id } }: Closed): string =>
  `${id.slice(0, 5)}-${id.slice(5, 9)}-${id.slice(9, 13)}`;

/** 结账存证: one entry over everything signed so far, and its code for the paper. */
export function CloseForm() {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { me, act, answer } = useAct();
  const [month, setMonth] = useState(desk.now().today.slice(0, 7));
  const [closed, setClosed] = useState<Closed | null>(null);
  const close = async (): Promise<void> => {
    const found = await act(
      'close-books',
      (by) => closePeriod(desk, month, by),
      (value) => t.books.closed(codeOf(value)),
    );
    setClosed(found ?? null);
  };
  const name = t.books.copyName(
    say(desk.pack.title),
    closed ? one(closed.entry.entry.detail, 'period') : month,
  );
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.books.closeWhy}</div>
      <Field label={t.books.month} value={month} onChange={setMonth} />
      <BusyButton
        id="close-books"
        text={t.books.closeDo}
        busyText={t.books.doing}
        disabled={!me}
        onClick={() => void close()}
        wide
      />
      {answer}
      {closed && (
        <>
          <div>{t.books.saveAs(name)}</div>
          {closed.underWay.length > 0 && (
            <div>
              {t.books.underWay(closed.underWay.length)}
              <ul>
                {closed.underWay.map(({ table, no, state }) => (
                  <li key={`${table} ${no}`}>
                    {table} {no} {state}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <DefaultButton text={t.books.print} onClick={printSheets} />
          <PrintSheet>
            <h1>{t.books.printTitle}</h1>
            <table>
              <tbody>
                {[
                  [t.books.workbook, `${say(desk.pack.title)} ${desk.house.workbookId}`],
                  [t.books.month, one(closed.entry.entry.detail, 'period')],
                  [t.books.code, codeOf(closed)],
                  [t.books.by, closed.entry.entry.by],
                  [t.books.at, closed.entry.entry.at],
                ].map(([label, value]) => (
                  <tr key={label}>
                    <th>{label}</th>
                    <td>{value}</td>
                  </tr>
                ))}
                {closed.underWay.map(({ table, no, state }) => (
                  <tr key={`${table} ${no}`}>
                    <th>
                      {table} {no}
                    </th>
                    <td>{state}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </PrintSheet>
        </>
      )}
    </div>
  );
}

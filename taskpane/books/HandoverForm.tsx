import { DefaultButton } from '@fluentui/react/lib/Button';
import { useState } from 'react';
import {
  handOver,
  handoverList,
  handovers,
  joinHandover,
  type HandoverLine,
  type HandoverList,
  type OpenHandover,
  type Side,
} from '../../addin/actions/handover-list';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { PersonSelect } from '../parts/PersonSelect';
import { PrintSheet, printSheets } from '../people/PrintSheet';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { useAct } from './use-act';

/** 移交清单: one person's, over all registers, signed by three sides. */
export function HandoverForm() {
  const { desk, read, busy } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const { me, act, answer } = useAct();
  const [person, choose] = useState('');
  const [list, setList] = useState<HandoverList | null>(null);
  const [signed, setSigned] = useState<readonly OpenHandover[]>([]);
  const look = async (): Promise<void> => {
    const found = await read(async () => ({
      list: await handoverList(desk, person),
      signed: (await handovers(desk)).filter(({ entry }) => entry.entry.by === person),
    }));
    setList(found?.list ?? null);
    setSigned(found?.signed ?? []);
  };
  const newest = signed.at(-1);
  const sign = async (): Promise<void> => {
    if (list)
      await act(
        'hand-over',
        () => handOver(desk, list),
        () => t.books.handed,
      );
    await look();
  };
  const join = async (side: Side): Promise<void> => {
    if (newest)
      await act(
        `join-${side}`,
        (by) => joinHandover(desk, newest, side, by),
        () => t.books.handed,
      );
    await look();
  };
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.books.handoverWhy}</div>
      <PersonSelect
        label={t.books.leaving}
        value={person}
        onChange={(name) => {
          choose(name);
          setList(null);
        }}
        placeholder={t.person.choose}
      />
      <DefaultButton
        text={t.books.list}
        disabled={busy !== null || person === ''}
        onClick={() => void look()}
      />
      {list && (
        <>
          <Lines list={list} />
          {newest && (
            <div role="status">
              {t.books.sides(
                newest.entry.entry.by,
                newest.sides.接收 ?? t.books.notYet,
                newest.sides.监交 ?? t.books.notYet,
              )}
            </div>
          )}
          {!newest && (
            <BusyButton
              id="hand-over"
              text={t.books.handOver}
              busyText={t.books.doing}
              disabled={me?.name !== person}
              onClick={() => void sign()}
              wide
            />
          )}
          {newest?.sides.接收 === undefined && newest && (
            <BusyButton
              id="join-接收"
              text={t.books.receive}
              busyText={t.books.doing}
              disabled={!me}
              onClick={() => void join('接收')}
              wide
            />
          )}
          {newest?.sides.监交 === undefined && newest && (
            <BusyButton
              id="join-监交"
              text={t.books.witness}
              busyText={t.books.doing}
              disabled={!me}
              onClick={() => void join('监交')}
              secondary
              wide
            />
          )}
          <DefaultButton text={t.books.printList} onClick={printSheets} />
          <HandoverSheet list={list} handover={newest} />
        </>
      )}
      {answer}
    </div>
  );
}

function Lines({ list: { posts, keeps, waits, keys } }: { readonly list: HandoverList }) {
  const { t, say } = useSpeaking();
  const told = ({ register, no, says, state }: HandoverLine): string =>
    [say(register.title), no, ...says, state].filter((text) => text !== '').join(' ');
  return (
    <div>
      <div>{t.books.posts(posts.join(t.and))}</div>
      <div>{t.books.keeps(keeps.length)}</div>
      <ul>
        {keeps.map((line) => (
          <li key={`${line.register.id} ${line.rowId}`}>{told(line)}</li>
        ))}
      </ul>
      <div>{t.books.waits(waits.length)}</div>
      <ul>
        {waits.map((line) => (
          <li key={`${line.register.id} ${line.rowId}`}>
            {told(line)} {line.alone && t.books.alone}
          </li>
        ))}
      </ul>
      <div>{t.books.keys(keys.length)}</div>
    </div>
  );
}

interface SheetProps {
  readonly list: HandoverList;
  readonly handover: OpenHandover | undefined;
}

function HandoverSheet({ list, handover }: SheetProps) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const sides: readonly (readonly [string, string])[] = [
    [t.books.handOver, handover?.entry.entry.by ?? ''],
    [t.books.receive, handover?.sides.接收 ?? ''],
    [t.books.witness, handover?.sides.监交 ?? ''],
  ];
  return (
    <PrintSheet>
      <h1>
        {t.books.handover} · {say(desk.pack.title)} · {list.person}
      </h1>
      <Lines list={list} />
      <table>
        <tbody>
          {sides.map(([label, name]) => (
            <tr key={label}>
              <th>{label}</th>
              <td>{name}</td>
              <td>{t.books.signature}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}

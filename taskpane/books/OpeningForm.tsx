import { DefaultButton } from '@fluentui/react/lib/Button';
import { useState } from 'react';
import { confirmOpening } from '../../addin/actions/opening-confirm';
import {
  openingRegisters,
  readOpening,
  type OpeningDrafts,
} from '../../addin/actions/opening-drafts';
import { readChain, unconfirmed } from '../../addin/actions/opening-entry';
import { openRecords } from '../../addin/actions/opening-records';
import type { NamedEntry } from '../../addin/domain/journal/entry';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { useAct } from './use-act';

interface Looked {
  readonly drafts: readonly OpeningDrafts[];
  readonly waiting: readonly NamedEntry[];
}

/** 期初建账: looked at as a whole, opened by one person, confirmed by another. */
export function OpeningForm() {
  const { desk, read, busy } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const { me, act, answer } = useAct();
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = async (): Promise<void> => {
    const found = await read(async () => ({
      drafts: await readOpening(desk),
      waiting: unconfirmed((await readChain(desk.workbook, desk.house.workbookId)).entries),
    }));
    if (found) setLooked(found);
  };
  const open = async (): Promise<void> => {
    await act(
      'open-books',
      (by, onProgress) => openRecords(desk, by, { onProgress }),
      () => t.books.opened,
    );
    await look();
  };
  const confirm = async (): Promise<void> => {
    await act(
      'confirm-books',
      (by, onProgress) => confirmOpening(desk, by, onProgress),
      () => t.books.confirmed,
    );
    await look();
  };
  const wrong = looked?.drafts.some(({ problems }) => problems.length > 0) ?? false;
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.books.openingWhy}</div>
      <DefaultButton text={t.books.look} disabled={busy !== null} onClick={() => void look()} />
      {looked?.drafts.length === 0 && <div role="status">{t.books.nothing}</div>}
      {looked?.drafts.map((one) => (
        <Drafts key={one.register.id} drafts={one} />
      ))}
      {looked && looked.drafts.length > 0 && (
        <BusyButton
          id="open-books"
          text={t.books.open}
          busyText={t.books.doing}
          disabled={wrong || !me}
          onClick={() => void open()}
          wide
        />
      )}
      {looked?.waiting.map(({ id, entry }) => (
        <div key={id} className={styles.strong}>
          {t.books.waiting(
            entry.by,
            entry.content.filter(({ column }) => column !== 'series').length,
          )}
        </div>
      ))}
      {looked && looked.waiting.length > 0 && (
        <>
          <Requirements />
          <BusyButton
            id="confirm-books"
            text={t.books.confirm}
            busyText={t.books.doing}
            disabled={!me}
            onClick={() => void confirm()}
            wide
          />
        </>
      )}
      {answer}
    </div>
  );
}

function Drafts({
  drafts: { register, views, totals, problems },
}: {
  readonly drafts: OpeningDrafts;
}) {
  const { desk, read } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  return (
    <section aria-label={say(register.title)}>
      <div className={styles.strong}>{t.books.rows(say(register.title), views.length)}</div>
      {totals.map(({ column, total }) => (
        <div key={column} className={styles.small}>
          {t.books.total(column, String(total))}
        </div>
      ))}
      <ProblemList
        register={register}
        problems={problems.map(({ problem }) => problem)}
        heading={t.books.wrong(problems.length)}
        onShow={(problem) => {
          const row = problems.find((one) => one.problem === problem)?.row;
          if (row) void read(() => desk.workbook.reveal(row));
        }}
      />
    </section>
  );
}

/** What the steps of opening records ask their signers to make sure of. */
function Requirements() {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const asked = openingRegisters(desk.pack).flatMap(({ signOff = [] }) =>
    signOff.flatMap(({ attest = [] }) => attest),
  );
  return (
    <div className={styles.dim}>
      {t.books.confirmWhy}
      <ul>
        {asked.length === 0 && <li>{t.books.confirmAsks}</li>}
        {asked.map(({ note, text }) => (
          <li key={note}>{say(text)}</li>
        ))}
      </ul>
    </div>
  );
}

import type { NamedEntry } from '../../addin/domain/journal/entry';
import { compareCopies } from '../compare-copies';
import type { Verdict } from '../verdict';
import { useSpeaking } from './speaking';

interface Props {
  readonly first: Verdict;
  readonly second: Verdict;
}

/** Two copies of one workbook: up to where they agree, and what each has alone. */
export function Copies({ first, second }: Props) {
  const { t } = useSpeaking();
  if (first.workbookId !== second.workbookId)
    return <section className="dim">{t.copies.others}</section>;
  const { common, alone, forked } = compareCopies(first.entries, second.entries);
  const last = common.at(-1);
  const [inFirst, inSecond] = alone;
  const both = inFirst.length > 0 && inSecond.length > 0;
  return (
    <section aria-label={t.copies.title}>
      <h2>{t.copies.title}</h2>
      {last ? (
        <>
          <p>{t.copies.agree(common.length)}</p>
          <ul>
            <EntryLine named={last} />
          </ul>
        </>
      ) : (
        <p className="bad">{t.copies.never}</p>
      )}
      {both && <p className="bad">{t.copies.fork}</p>}
      {!both && inFirst.length > 0 && <p>{t.copies.continues(first.file, second.file)}</p>}
      {!both && inSecond.length > 0 && <p>{t.copies.continues(second.file, first.file)}</p>}
      {inFirst.length + inSecond.length === 0 && <p className="good">{t.copies.same}</p>}
      {forked.length > 0 && <p className="bad">{t.copies.forked(forked.join('、'))}</p>}
      <Alone file={first.file} entries={inFirst} />
      <Alone file={second.file} entries={inSecond} />
    </section>
  );
}

const SHOWN = 200;

function Alone({
  file,
  entries,
}: {
  readonly file: string;
  readonly entries: readonly NamedEntry[];
}) {
  const { t } = useSpeaking();
  if (entries.length === 0) return null;
  return (
    <>
      <p>{t.copies.alone(file, entries.length)}</p>
      <ul>
        {entries.slice(0, SHOWN).map((named) => (
          <EntryLine key={named.id} named={named} />
        ))}
      </ul>
      {entries.length > SHOWN && <p>{t.copies.more(entries.length - SHOWN)}</p>}
    </>
  );
}

function EntryLine({ named: { id, entry } }: { readonly named: NamedEntry }) {
  const { t } = useSpeaking();
  return (
    <li>
      {[entry.no, t.events[entry.event], entry.post, entry.by, entry.at, id]
        .filter((text) => text !== '')
        .join(' · ')}
    </li>
  );
}

import { useState } from 'react';
import { bringCited, bringing, type Brought } from '../../addin/actions/bring-cited';
import type { Problem } from '../../addin/actions/problem';
import { columnOf } from '../../addin/registers/columns';
import type { Register } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { Typed } from './draft';

interface Props {
  readonly register: Register;
  readonly header: Typed;
  readonly onBrought: (brought: Brought) => void;
  readonly onRefused: (problems: readonly Problem[]) => void;
}

/** For each document that the form names: takes over what both say, and its lines. */
export function BringOver({ register, header, onBrought, onRefused }: Props) {
  const { desk, read } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const [lines, setLines] = useState<number | null>(null);
  const bring = async (column: string, no: string): Promise<void> => {
    const found = await read(() => bringCited(desk, register, column, no));
    if (!found) return;
    setLines(found.ok ? found.value.lines.length : null);
    if (found.ok) onBrought(found.value);
    else onRefused(found.problems);
  };
  const named = bringing(register)
    .flatMap((key) => columnOf(register, key) ?? [])
    .map(({ key, title }) => ({ key, title, no: (header[key] ?? '').trim() }))
    .filter(({ no }) => no !== '');
  if (named.length === 0) return null;
  return (
    <div className={styles.row}>
      {named.map(({ key, title, no }) => (
        <button key={key} type="button" className={styles.link} onClick={() => void bring(key, no)}>
          {t.entry.bring(say(title), no)}
        </button>
      ))}
      {lines !== null && (
        <span role="status" className={styles.dim}>
          {t.entry.brought(lines)}
        </span>
      )}
    </div>
  );
}

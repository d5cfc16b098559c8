import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { RecordView } from '../../addin/actions/desk';
import { columnOf, linesOf } from '../../addin/registers/columns';
import { cite } from '../../addin/text';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** 标红 and 限期: worth a look before signing, never a refusal. */
export function NoticeList({ view }: { readonly view: RecordView }) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { register, notices, late, waiting, overlaps } = view;
  const lines = linesOf(desk.pack, register);
  const named = notices.map(({ column, line, clause }) => {
    const title = columnOf(line === null ? register : (lines ?? register), column)?.title;
    const where = title ? say(title) : column;
    return `${t.notices.look(where, line)} ${cite(t, desk.pack, clause)}`;
  });
  const overdue = waiting.flatMap(({ step, title }) => {
    const one = late[step];
    return one && one.days > 0
      ? [t.notices.late(say(title), one.due, one.workingDays, one.unknownYears)]
      : [];
  });
  const alone = overlaps.map(({ by, step, other, clause }) => {
    const told = t.notices.overlap(by, say(step.title), say(other.title));
    return `${told} ${cite(t, desk.pack, clause)}`;
  });
  const all = [...overdue, ...named, ...alone];
  if (all.length === 0) return null;
  return (
    <MessageBar messageBarType={MessageBarType.warning} delayedRender={false}>
      <ul className={styles.plain}>
        {all.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </MessageBar>
  );
}

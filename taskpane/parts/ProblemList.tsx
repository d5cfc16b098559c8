import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { Problem } from '../../addin/actions/problem';
import type { Register } from '../../addin/registers/vocabulary';
import { explain } from '../../addin/text';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { useScrollTo } from './use-scroll-to';
import { Versions } from './Versions';

/** More than these help nobody at once. */
const SHOWN = 10;

interface Props {
  readonly register: Register;
  readonly problems: readonly Problem[];
  /** the sum above the list; none = only the list */
  readonly heading?: string;
  /** goes to the cell that a problem is about, where there is one */
  readonly onShow?: (problem: Problem) => void;
  /** how many are told in full */
  readonly limit?: number;
  /** brings the list into view each time this is something new */
  readonly bring?: unknown;
}

export function ProblemList({
  register,
  problems,
  heading,
  onShow,
  limit = SHOWN,
  bring = null,
}: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const place = useScrollTo<HTMLDivElement>(bring);
  if (problems.length === 0) return null;
  return (
    <div ref={place} className={styles.brought}>
      <MessageBar
        messageBarType={MessageBarType.error}
        delayedRender={false}
        role="alert"
        styles={{ innerText: { fontSize: 13, lineHeight: '1.45' } }}
      >
        {heading && <div className={styles.strong}>{heading}</div>}
        <ul className={styles.plain}>
          {problems.slice(0, limit).map((problem, index) => (
            <li key={index}>
              <ProblemText register={register} problem={problem} onShow={onShow} />
            </li>
          ))}
        </ul>
        {problems.length > limit && <div>{t.problemList.more(problems.length - limit)}</div>}
      </MessageBar>
    </div>
  );
}

function ProblemText(props: {
  readonly register: Register;
  readonly problem: Problem;
  readonly onShow: Props['onShow'];
}) {
  const { problem, register, onShow } = props;
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { why, clause, next } = explain(t, problem, {
    pack: desk.pack,
    register,
    inLanguage: say,
  });
  return (
    <div className={styles.problem}>
      <div>
        {problem.line !== undefined && `${t.problemList.line(problem.line)} `}
        {why}
      </div>
      {problem.code === 'write/row-changed' && (
        <Versions
          register={desk.pack.registers.find(({ table }) => table === tableOf(problem)) ?? register}
          was={problem.outcome.was.cells}
          now={problem.outcome.now.cells}
        />
      )}
      {clause !== '' && <cite className={styles.clause}>{clause}</cite>}
      <div>
        {next}{' '}
        {onShow && 'column' in problem && (
          <button type="button" className={styles.link} onClick={() => onShow(problem)}>
            {t.problemList.show}
          </button>
        )}
      </div>
    </div>
  );
}

const tableOf = ({ outcome }: Extract<Problem, { code: 'write/row-changed' }>): string =>
  outcome.now.table;

/** The problems of one field, told in a line beside it. */
export function useFieldText(register: Register): (problems: readonly Problem[]) => string {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  return (problems) =>
    problems
      .map((problem) => {
        const { why } = explain(t, problem, { pack: desk.pack, register, inLanguage: say });
        return why;
      })
      .join(' ');
}

import { DefaultButton } from '@fluentui/react/lib/Button';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { useState } from 'react';
import { flowStatistics, type FlowStatistics } from '../../addin/actions/flow-statistics';
import type { FlowFigures, StepTimes } from '../../addin/domain/flow-picture/statistics';
import type { Register } from '../../addin/registers/vocabulary';
import { cite } from '../../addin/text';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { titleOf } from './box-text';
import { useFlowStyles } from './flow-styles';

/** 流程统计: runs and minutes, real ones and drills apart, and what is still followed. */
export function FlowFiguresPart() {
  const { desk, read } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const [found, setFound] = useState<FlowStatistics | 'reading' | null>(null);
  if (!desk.pack.registers.some(({ run, recordedFirst }) => run ?? recordedFirst)) return null;
  const start = async (): Promise<void> => {
    setFound('reading');
    setFound((await read(() => flowStatistics(desk))) ?? null);
  };
  return (
    <section aria-label={t.flow.statistics} className={styles.stack}>
      <h2 className={styles.title}>{t.flow.statistics}</h2>
      <div className={styles.dim}>{t.flow.statisticsIntro}</div>
      {found === 'reading' ? (
        <Spinner label={t.flow.counting} />
      ) : (
        <div>
          <DefaultButton text={t.flow.count} onClick={() => void start()} />
        </div>
      )}
      {found !== null && found !== 'reading' && (
        <>
          {found.flows.length === 0 && <div className={styles.dim}>{t.flow.noRuns}</div>}
          {found.flows.flatMap(({ register, figures }) =>
            figures.map((one) => (
              <Flow key={register.id + one.nature} register={register} figures={one} />
            )),
          )}
          {found.followed.length > 0 && (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th>{t.flow.followed}</th>
                  <th className={styles.right}>{t.flow.open}</th>
                  <th className={styles.right}>{t.flow.overdue}</th>
                </tr>
              </thead>
              <tbody>
                {found.followed.map(({ register, open, overdue }) => (
                  <tr key={register.id}>
                    <td>{say(register.title)}</td>
                    <td className={styles.number}>{open}</td>
                    <td className={`${styles.number} ${overdue > 0 ? styles.bad : ''}`}>
                      {overdue}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {found.monthly.map(({ register, clause, missing }) => (
            <div key={register.id} className={missing.length > 0 ? styles.bad : ''}>
              {missing.length > 0
                ? t.flow.monthsMissing(say(register.title), missing.join(t.and))
                : t.flow.monthsThere(say(register.title))}
              {missing.length > 0 && (
                <cite className={styles.clause}>{cite(t, desk.pack, clause)}</cite>
              )}
            </div>
          ))}
        </>
      )}
    </section>
  );
}

interface FlowProps {
  readonly register: Register;
  readonly figures: FlowFigures;
}

function Flow({ register, figures }: FlowProps) {
  const speaking = useSpeaking();
  const { t, say } = speaking;
  const styles = useStyles();
  const { nature, runs, open, median, steps } = figures;
  const name = (id: string): string => {
    const step = register.signOff?.find(({ step: one }) => one === id);
    return step ? titleOf(speaking, step) : id;
  };
  return (
    <div className={styles.tight}>
      <h3 className={styles.section}>
        {[say(register.title), nature].filter((part) => part !== '').join(' · ')}
      </h3>
      <div className={styles.small}>
        {t.flow.runs(runs, open)}
        {median !== null && ` · ${t.flow.whole(median)}`}
      </div>
      {steps.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t.flow.columns[0]}</th>
              <th className={styles.right}>{t.flow.median}</th>
              <th className={styles.right}>{t.flow.slowest}</th>
              <th aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.step}>
                <td>{name(step.step)}</td>
                <td className={styles.number}>{step.median}</td>
                <td className={styles.number}>{step.slowest}</td>
                <td>
                  <Bar step={step} longest={Math.max(...steps.map(({ slowest }) => slowest), 1)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const WIDE = 90;

/** The median in full, up to the slowest run in pale. */
function Bar({ step, longest }: { readonly step: StepTimes; readonly longest: number }) {
  const styles = useStyles();
  const flow = useFlowStyles();
  const wide = (minutes: number): number => (minutes / longest) * WIDE;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDE} 12`} width="100%">
      <rect y={3} height={7} width={wide(step.slowest)} className={styles.chartBar} />
      <rect y={3} height={7} width={wide(step.median)} className={flow.headTaken} />
    </svg>
  );
}

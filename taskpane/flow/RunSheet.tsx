import { DefaultButton } from '@fluentui/react/lib/Button';
import { useEffect, useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { RecordHistory } from '../../addin/actions/record-history';
import { PrintSheet, printSheets } from '../people/PrintSheet';
import { shownValue } from '../parts/shown-value';
import { shownMoment } from '../parts/waiting-time';
import { useSpeaking } from '../speaking';
import { Chart } from './Chart';
import { titleOf } from './box-text';
import type { Draw } from './FlowView';
import { useFlowStyles } from './flow-styles';
import { onPaper } from './on-paper';

interface Props {
  readonly view: RecordView;
  readonly history: RecordHistory;
  readonly draw: Draw;
}

/** The run on paper: its picture, and every step with its minutes and signatures. */
export function RunSheet({ view, history, draw }: Props) {
  const { t } = useSpeaking();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    printSheets();
    const done = (): void => setPrinting(false);
    window.addEventListener('afterprint', done, { once: true });
  }, [printing]);
  return (
    <div>
      <DefaultButton text={t.flow.print} onClick={() => setPrinting(true)} />
      {printing && (
        <PrintSheet>
          <Run view={view} history={history} draw={draw} />
        </PrintSheet>
      )}
    </div>
  );
}

function Run({ view, draw }: Props) {
  const speaking = useSpeaking();
  const { t, say } = speaking;
  const flow = useFlowStyles();
  const { register, header } = view;
  const paper = onPaper((room) => draw(room, false));
  if (!paper) return null;
  const { laid, scale, pages } = paper;
  const strips = pages.flat();
  const head = register.columns.filter(
    ({ key, hidden, kind }) =>
      !hidden && kind !== 'seal' && (register.signOff?.[0]?.fills ?? []).includes(key),
  );
  const done = laid.boxes.flatMap(({ box }) => box.rows.map((row) => ({ box, row })));
  return (
    <>
      <h1>
        {say(register.title)} {view.no}
      </h1>
      <p>
        {head
          .map(
            (column) =>
              `${say(column.title)}：${shownValue(column, header.cells[column.title.zh])}`,
          )
          .join('　')}
      </p>
      {pages.map((columns, page) => (
        <div key={page} className={flow.onPaper}>
          {columns.map((strip) => (
            <figure key={strip.y}>
              <Chart
                laid={laid}
                part={{ ...strip, scale }}
                name={say(register.title)}
                chosen={null}
                pending={[]}
                noteText=""
                offerName={() => ''}
                onChoose={() => undefined}
                onNote={() => undefined}
              />
              {strips.length > 1 && (
                <figcaption>
                  {strips.indexOf(strip) + 1} / {strips.length}
                </figcaption>
              )}
            </figure>
          ))}
        </div>
      ))}
      <table>
        <thead>
          <tr>
            {t.flow.columns.map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {done.map(({ box, row }) => {
            const step = register.signOff?.find(({ step: id }) => id === box.step);
            const noted = row.marks.filter(({ kind, counts }) => kind === 'noted' && counts);
            const signed = row.marks.filter(({ kind, counts }) => kind === 'signed' && counts);
            return (
              <tr key={`${box.step}${row.unit}`}>
                <td>{[step ? titleOf(speaking, step) : box.step, row.unit].join(' ')}</td>
                <td>{row.at === '' ? t.flow.looks[row.look] : shownMoment(row.at)}</td>
                <td>{noted.map(({ who, how }) => `${who} ${how}`).join('；')}</td>
                <td>{box.minutes === null ? '' : t.flow.minutes(box.minutes)}</td>
                <td>{signed.map(({ who, at }) => `${who} ${shownMoment(at)}`).join('；')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

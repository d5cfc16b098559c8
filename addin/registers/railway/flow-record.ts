import type { Attestation, ClauseId, Column, Register, Step, Title } from '../vocabulary';
import { AFTER, BEFORE } from './frame';

/** `4-11`: the number of a flow in the procedure. */
export type FlowNumber = `4-${number}`;

/** A step as its box in the chart prints it; its clause follows from its number. */
export interface Node extends Omit<Step, 'clause' | 'attest' | 'unprinted' | 'attestation'> {
  /** 质量要求 printed beside the box: N1, N2 … */
  readonly notes?: readonly Note[];
  /** the chart prints no 责任 beside it */
  readonly unprinted?: true;
  readonly clause?: ClauseId;
}

export interface Note {
  /** row of the procedure: N1 */
  readonly row: string;
  readonly text: Title;
  /** tells several requirements of one row apart */
  readonly part?: string;
}

export interface FlowRecord {
  readonly flow: FlowNumber;
  readonly id: string;
  readonly title: Title;
  readonly table: string;
  /** recorded from phone calls by the duty officer, confirmed by the parties later (RW-G-01) */
  readonly incident?: true;
  /** who takes part is listed; some steps are signed by each of them */
  readonly units?: Title;
  /** column that holds 级别 */
  readonly level?: string;
  readonly lines?: string;
  /** columns of this flow alone, between header and end */
  readonly columns: readonly Column[];
  readonly nodes: readonly Node[];
  /** the last box, where the end is written down; none if every unit ends its own part */
  readonly ends?: string;
}

/**
 * One run of a flow is one record; its sign-off is the chart. What every run carries stands here
 * once, so that a further flow (4-6 and 4-14 are not printed yet) is its boxes and columns only.
 */
export function flowRecord(flow: FlowRecord): Register {
  const header = headerOf(flow);
  const course = {
    ...(flow.units && { units: 'units' }),
    ...(flow.level !== undefined && { level: flow.level }),
    ...(flow.incident && { nature: 'nature' }),
  };
  const end = flow.ends === undefined ? [] : endOf(flow);
  const begins = beginnings(flow.nodes);
  const steps = flow.nodes.map((node): Step => {
    const fills = [
      ...(begins.includes(node.step) ? typedKeys(header) : []),
      ...(node.fills ?? []),
      ...(node.step === flow.ends ? typedKeys(end) : []),
    ];
    return { ...stepOf(flow.flow, node), ...(fills.length > 0 && { fills }) };
  });
  return {
    id: flow.id,
    revision: 1,
    title: { zh: `${flow.title.zh}(${flow.flow})`, en: `${flow.title.en} (${flow.flow})` },
    table: flow.table,
    clause: 'RW-G-07',
    run: 'RW-G-07',
    numbering: { prefix: `KY${flow.flow}`, restart: 'year', width: 3 },
    ...(flow.lines !== undefined && { lines: flow.lines }),
    columns: [...header, ...flow.columns, ...end, ...AFTER],
    signOff: steps,
    ...(Object.keys(course).length > 0 && { course }),
    ...(flow.incident && { recordedFirst: 'RW-G-01', recordedOrder: 'RW-G-02' }),
  };
}

function stepOf(flow: FlowNumber, { notes, unprinted, clause, ...node }: Node): Step {
  return {
    ...node,
    ...(notes && { attest: notes.map((note) => attestation(flow, note)) }),
    ...(notes && { attestation: 'RW-G-03' }),
    ...(unprinted && { unprinted: 'RW-G-08' }),
    clause: clause ?? `RW-${flow}-${node.step.slice(0, 2)}`,
  };
}

const attestation = (flow: FlowNumber, { row, text, part = '' }: Note): Attestation => ({
  note: row + part,
  text,
  clause: `RW-${flow}-${row}`,
});

/** The first box and, where several triggers are printed, the others. */
const beginnings = (nodes: readonly Node[]): readonly string[] => {
  const [first] = nodes;
  return nodes
    .filter((node) => node === first || (node.oneOf !== undefined && node.oneOf === first?.oneOf))
    .map(({ step }) => step);
};

const typedKeys = (columns: readonly Column[]): readonly string[] =>
  columns
    .filter(({ kind }) => !['rowId', 'serial'].includes(kind))
    // 临时号 only joins a draft with its lines.
    .map(({ key }) => key)
    .filter((key) => key !== 'tempNo');

function headerOf({ incident, units, lines }: FlowRecord): readonly Column[] {
  return [
    ...BEFORE,
    ...(lines === undefined ? [] : DRAFT),
    ...(incident ? INCIDENT : PLANNED),
    ...(lines === undefined ? [] : COUNTED),
    ...(units
      ? ([
          {
            key: 'units',
            title: units,
            kind: 'text',
            required: true,
            width: 22,
            clause: 'RW-G-06',
            hint: {
              zh: '本次参加的单位,用“、”隔开;每个单位各签各的',
              en: 'Units that take part in this run, separated by “、”; each signs for itself',
            },
          },
        ] as const)
      : []),
  ];
}

const DRAFT: readonly Column[] = [
  {
    key: 'tempNo',
    title: { zh: '临时号', en: 'Draft no.' },
    kind: 'text',
    width: 9,
    hint: {
      zh: '登记前把记录与它的明细连在一起,例如 1、2、3',
      en: 'Joins a draft with its lines before it is registered, e.g. 1, 2, 3',
    },
  },
];

const COUNTED: readonly Column[] = [
  { key: 'lineCount', title: { zh: '明细行数', en: 'Lines' }, kind: 'count', width: 9 },
];

const INCIDENT: readonly Column[] = [
  {
    key: 'nature',
    title: { zh: '性质', en: 'Real or drill' },
    kind: 'choice',
    choices: ['真实', '演练'],
    required: true,
    width: 8,
    hint: { zh: '演练另计,不与真实混在一起', en: 'Drills are counted apart from real runs' },
  },
  {
    key: 'date',
    title: { zh: '接报日期', en: 'Date reported' },
    kind: 'date',
    required: true,
    width: 12,
    clause: 'RW-G-07',
  },
  {
    key: 'time',
    title: { zh: '接报时刻', en: 'Time reported' },
    kind: 'time',
    required: true,
    width: 10,
    clause: 'RW-G-07',
  },
  {
    key: 'reportedBy',
    title: { zh: '报告人', en: 'Reported by' },
    kind: 'text',
    required: true,
    width: 10,
    clause: 'RW-G-01',
  },
  {
    key: 'channel',
    title: { zh: '报告方式', en: 'Reported how' },
    kind: 'choice',
    choices: ['现场', '电话', '电报'],
    required: true,
    width: 10,
    clause: 'RW-G-01',
  },
  {
    key: 'train',
    title: { zh: '车次', en: 'Train' },
    kind: 'text',
    width: 9,
  },
  {
    key: 'place',
    title: { zh: '地点', en: 'Place' },
    kind: 'text',
    required: true,
    width: 16,
    hint: { zh: '线别、区间、里程或车站', en: 'Line, section, kilometre or station' },
  },
  {
    key: 'subject',
    title: { zh: '概况', en: 'What happened' },
    kind: 'text',
    required: true,
    width: 28,
  },
];

const PLANNED: readonly Column[] = [
  {
    key: 'date',
    title: { zh: '启动日期', en: 'Started on' },
    kind: 'date',
    required: true,
    width: 12,
    clause: 'RW-G-07',
  },
  {
    key: 'subject',
    title: { zh: '事由', en: 'Subject' },
    kind: 'text',
    required: true,
    width: 28,
  },
];

function endOf({ incident }: FlowRecord): readonly Column[] {
  const date: Column = {
    key: 'endDate',
    title: { zh: '结束日期', en: 'Ended on' },
    kind: 'date',
    required: true,
    width: 12,
    clause: 'RW-G-07',
  };
  const time: Column = {
    key: 'endTime',
    title: { zh: '结束时刻', en: 'Ended at' },
    kind: 'time',
    required: true,
    width: 10,
    clause: 'RW-G-07',
  };
  return incident ? [date, time] : [date];
}

/** Y or N as the chart prints them; a way back opens a new round (RW-G-04, RW-G-05). */
export const decision = (
  yes: { readonly to: string; readonly title: Title },
  no: { readonly to: string; readonly title: Title; readonly clause?: ClauseId },
): NonNullable<Step['choices']> => [
  { choice: 'Y', ...yes, clause: 'RW-G-04' },
  { choice: 'N', clause: 'RW-G-04', ...no },
];

import { civilDate, dateOfSerial, formatTime, serialOf } from '../addin/domain/civil-date';
import { clientKey, firstRecorded, type FirstRecorded } from '../addin/domain/first-recorded';
import { dateIn, inRow, isBlank, only, textIn, type Given } from './cells';
import { list, usedRows } from './columns';

const HEADINGS = ['客户', '首录人', '首录时间', '行', '后录人', '结果'];

/**
 * CR-22: who recorded a client first. Without a name every client that several persons recorded;
 * with one, that client.
 */
export function FIRSTREC(names: Given, times: Given, persons: Given, wanted: Given): unknown[][] {
  const read = list({ names, times, persons }, ['times']);
  const rows = usedRows(read).filter((row) => !isBlank(read.cells.names[row]));
  const clients = firstRecorded(
    rows.map((row) => ({
      name: textIn(read.cells.names[row], inRow(row, '客户', 'names')),
      at: timeIn(read.cells.times[row], row),
      by: textIn(read.cells.persons[row], inRow(row, '登记人', 'persons')),
    })),
  );
  const place = { zh: '客户', en: 'wanted' };
  const name = textIn(only(wanted, place), place);
  const shown =
    name === ''
      ? clients.filter(({ later }) => later.length > 0)
      : clients.filter((client) => clientKey(client.name) === clientKey(name));
  if (name !== '' && shown.length === 0) return [HEADINGS, [name, '', '', '', '', '没有登记']];
  return [
    HEADINGS,
    ...shown.map((client) => [
      client.name,
      client.by,
      shownTime(client.at),
      (rows[client.row] ?? 0) + 1,
      [...new Set(client.later.map(({ by }) => by))].join('、'),
      verdict(client),
    ]),
  ];
}

function verdict({ tied, later }: FirstRecorded): string {
  if (tied.length > 0) return '同时登记,由业务经理裁定';
  return later.length > 0 ? '首录为准' : '只此一人';
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:([+-])(\d{2}):(\d{2}))?$/;

/** A date, with its time if it has one, or the 签字时间 of the journal; as a serial number. */
function timeIn(value: unknown, row: number): number {
  const place = inRow(row, '时间', 'times');
  if (typeof value === 'number' && dateOfSerial(value).ok) return value;
  const [, year, month, day, hour, minute, second, sign, hours, minutes] =
    (typeof value === 'string' ? ISO.exec(value.trim()) : null) ?? [];
  if (year === undefined) return serialOf(dateIn(value, place));
  const date = civilDate({ year: Number(year), month: Number(month), day: Number(day) });
  if (!date.ok) return serialOf(dateIn(value, place));
  // Everybody's PC says its own hour: brought to China's.
  const offset = sign === undefined ? CHINA : (sign === '-' ? -1 : 1) * minutesOf(hours, minutes);
  const inDay = minutesOf(hour, minute) + CHINA - offset + Number(second) / 60;
  return serialOf(date.value) + inDay / 1440;
}

const CHINA = 480;
const minutesOf = (hours = '0', minutes = '0'): number => Number(hours) * 60 + Number(minutes);

function shownTime(at: number): string {
  const minutes = Math.round((at - Math.floor(at)) * 1440);
  const day = dateOfSerial(Math.floor(at) + (minutes === 1440 ? 1 : 0));
  return `${day.ok ? day.value : ''}${at === Math.floor(at) ? '' : ` ${formatTime(minutes % 1440)}`}`;
}

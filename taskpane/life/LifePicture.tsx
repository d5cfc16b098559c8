import { dateOfSerial } from '../../addin/domain/civil-date';

const [WIDTH, HEIGHT, EDGE, LINE] = [320, 56, 12, 22] as const;

interface Props {
  /** as Excel counts days, in order */
  readonly days: readonly (number | null)[];
}

/** A line from the first day to the last with a dot for each record; the list says it in words. */
export function LifePicture({ days }: Props) {
  const known = days.flatMap((day) => (day === null ? [] : [Math.floor(day)]));
  const [first = 0] = known;
  const last = known.at(-1) ?? first;
  const at = (day: number): number =>
    EDGE + ((day - first) / Math.max(1, last - first)) * (WIDTH - 2 * EDGE);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={LINE} y2={LINE} stroke="currentColor" />
      {known.map((day, index) => (
        <circle
          key={`${day}${index}`}
          cx={at(day)}
          // Several on one day stand above each other.
          cy={LINE - 5 * known.slice(0, index).filter((other) => other === day).length}
          r={4}
          fill="currentColor"
        />
      ))}
      {last > first &&
        [first, last].map((day) => (
          <text
            key={day}
            x={day === first ? 0 : WIDTH}
            y={HEIGHT - 8}
            fontSize={12}
            fill="currentColor"
            textAnchor={day === first ? 'start' : 'end'}
          >
            {dayText(day)}
          </text>
        ))}
    </svg>
  );
}

function dayText(day: number): string {
  const found = dateOfSerial(day);
  return found.ok ? found.value : '';
}

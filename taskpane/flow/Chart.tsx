import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useFlowStyles } from './flow-styles';
import {
  BUTTON,
  PADDING,
  SMALL,
  TITLE,
  type BoxText,
  type LineKind,
  type Offer,
  type RowText,
} from './box-text';
import { itemsOf, nextItem, sameItem, type Item } from './keyboard';
import type { LaidArrow, LaidPicture } from './layout';
import type { Strip } from './on-paper';
import { widthOf } from './wrap';

interface Props {
  readonly laid: LaidPicture;
  /** on paper: the part that is drawn, and how large; not given = all of it as it is */
  readonly part?: Strip & { readonly scale: number };
  /** what the picture is called */
  readonly name: string;
  readonly chosen: Item | null;
  /** being noted just now */
  readonly pending: readonly Item[];
  readonly noteText: string;
  /** how a button is read out: 记录：扑救和救治 */
  readonly offerName: (offer: Offer, row: RowText, step: string) => string;
  readonly onChoose: (item: Item) => void;
  readonly onNote: (item: Item, offer: Offer) => void;
}

/** The flow as a picture that is worked on: each row of a box can be chosen, and noted at once. */
export function Chart(props: Props) {
  const { laid, name, chosen, onChoose, onNote } = props;
  const { y, height, scale } = props.part ?? { y: 0, height: laid.height, scale: 1 };
  const styles = useFlowStyles();
  const picture = useRef<SVGSVGElement>(null);
  const items = itemsOf(laid);
  const first = items.find(({ row }) => row.row.look === 'next') ?? items[0];
  // One Tab stop: the box on which the keyboard was last, or the one whose turn it is.
  const [at, setAt] = useState<Item | null>(null);
  const stop = items.find(({ item }) => sameItem(item, at)) ?? first;

  // Whoever notes with the keyboard is led to the box whose turn it is then.
  const follows = useRef(false);
  const next = first?.item;
  const nextName = next && `${next.step}\n${next.unit}`;
  useEffect(() => {
    if (!follows.current || !next) return;
    follows.current = false;
    setAt(next);
    focus(picture.current, next);
    // The box itself is a new object with every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [nextName]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const here = items.find(({ item }) => sameItem(item, at)) ?? first;
    if (!here || event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    const to = nextItem(items, here, event.key);
    const offer = offerOf(here.row.offers, event.key);
    if (to) {
      setAt(to.item);
      focus(picture.current, to.item);
    } else if (offer) {
      follows.current = true;
      onNote(here.item, offer);
    } else if (event.key === 'Enter' || event.key === ' ') onChoose(here.item);
    else return;
    event.preventDefault();
  };

  return (
    <svg
      ref={picture}
      className={styles.chart}
      width={laid.width * scale}
      height={height * scale}
      viewBox={`0 ${y} ${laid.width} ${height}`}
      role="group"
      aria-label={name}
      onKeyDown={onKeyDown}
    >
      {laid.arrows.map((arrow, index) => (
        <ArrowLine key={index} arrow={arrow} />
      ))}
      {laid.boxes.map((box) => (
        <g key={box.box.step} transform={`translate(${box.x} ${box.y})`}>
          <Frame box={box} />
          {box.rows.map((row) => {
            const item: Item = { step: box.box.step, unit: row.row.unit };
            return (
              <ItemParts
                key={row.row.unit}
                {...props}
                box={box}
                row={row}
                item={item}
                stops={stop !== undefined && sameItem(stop.item, item)}
                pressed={sameItem(chosen, item)}
                onFocus={() => setAt(item)}
              />
            );
          })}
        </g>
      ))}
    </svg>
  );
}

/** Enter notes what can be noted in one way only; Y, N and the number of a level choose. */
const offerOf = (offers: readonly Offer[], key: string): Offer | undefined =>
  key === 'Enter'
    ? offers.find(({ choice, level }) => choice === undefined && level === undefined)
    : offers.find(
        ({ choice, level }, index) =>
          choice?.toUpperCase() === key.toUpperCase() ||
          (level !== undefined && key === String(index + 1)),
      );

function focus(picture: SVGSVGElement | null, { step, unit }: Item): void {
  const found = [...(picture?.querySelectorAll<SVGGElement>('[data-step]') ?? [])].find(
    ({ dataset }) => dataset['step'] === step && dataset['unit'] === unit,
  );
  found?.focus();
  found?.scrollIntoView({ block: 'nearest' });
}

/** A decision is pointed at both sides, as on the chart. */
function Frame({ box: { box, width, height, title, party } }: { readonly box: BoxText }) {
  const styles = useFlowStyles();
  const tip = 7;
  const shape = box.decides
    ? `M${tip} 0H${width - tip}L${width} ${height / 2}L${width - tip} ${height}H${tip}L0 ${height / 2}Z`
    : `M4 0H${width - 4}Q${width} 0 ${width} 4V${height - 4}Q${width} ${height} ${width - 4} ${height}H4Q0 ${height} 0 ${height - 4}V4Q0 0 4 0Z`;
  return (
    <>
      <path d={shape} className={styles[box.look]} />
      {title.map((line, index) => (
        <text
          key={index}
          x={PADDING}
          y={PADDING + TITLE.size + index * TITLE.line}
          className={styles.title}
        >
          {line}
        </text>
      ))}
      {party.map((line, index) => (
        <text
          key={index}
          x={PADDING}
          y={PADDING + title.length * TITLE.line + SMALL.size + index * SMALL.line}
          className={styles.dim}
        >
          {line}
        </text>
      ))}
    </>
  );
}

interface PartProps extends Props {
  readonly box: BoxText;
  readonly row: RowText;
  readonly item: Item;
  readonly stops: boolean;
  readonly pressed: boolean;
  readonly onFocus: () => void;
}

function ItemParts(props: PartProps) {
  const { box, row, item, stops, pressed, onChoose, onNote, onFocus, offerName } = props;
  const busy = props.pending.some((one) => sameItem(one, item));
  const styles = useFlowStyles();
  const alone = box.rows.length === 1;
  const look: Readonly<Record<LineKind, string>> = styles;
  const width = box.width - 2 * PADDING;
  const each = (width - (row.offers.length - 1) * BUTTON.gap) / row.offers.length;
  return (
    <>
      {row.lines.map(({ text, kind }, index) => (
        // The button below says all of it in one sentence.
        <text
          key={index}
          aria-hidden="true"
          x={PADDING}
          y={row.top + SMALL.size + index * SMALL.line}
          className={look[kind]}
        >
          {text}
        </text>
      ))}
      <g
        role="button"
        tabIndex={stops ? 0 : -1}
        aria-label={row.name}
        aria-pressed={pressed}
        aria-current={row.row.look === 'next' ? 'step' : undefined}
        data-step={item.step}
        data-unit={item.unit}
        className={styles.item}
        onClick={() => onChoose(item)}
        onFocus={onFocus}
      >
        <rect
          className="hit"
          x={alone ? 0 : 3}
          y={alone ? 0 : row.top - 1}
          width={alone ? box.width : box.width - 6}
          height={alone ? box.height : row.height}
          rx={4}
        />
      </g>
      {row.offers.map((offer, index) => (
        <g
          key={offer.key}
          role="button"
          tabIndex={-1}
          aria-label={offerName(offer, row, item.step)}
          aria-disabled={busy}
          className={`${styles.button} ${row.row.look === 'next' ? styles.buttonNext : ''}`}
          transform={`translate(${PADDING + index * (each + BUTTON.gap)} ${row.top + row.lines.length * SMALL.line + 3})`}
          onClick={() => busy || onNote(item, offer)}
        >
          <rect width={each} height={BUTTON.height} rx={4} />
          <text x={each / 2} y={BUTTON.height / 2 + 4.5} textAnchor="middle">
            {busy ? props.noteText : offer.text}
          </text>
        </g>
      ))}
    </>
  );
}

function ArrowLine({ arrow }: { readonly arrow: LaidArrow }) {
  const styles = useFlowStyles();
  const { points, taken, back, label, word } = arrow;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!last || !before) return null;
  const wide = widthOf(word) * SMALL.size + 6;
  const angle = (Math.atan2(last.y - before.y, last.x - before.x) * 180) / Math.PI;
  return (
    <g aria-hidden="true">
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        className={`${styles.arrow} ${taken ? styles.taken : ''} ${back ? styles.back : ''}`}
      />
      <path
        d="M0 0L-8 -4V4Z"
        transform={`translate(${last.x} ${last.y}) rotate(${angle})`}
        className={taken ? styles.headTaken : styles.head}
      />
      {label && (
        <>
          <rect
            className={styles.labelBack}
            x={label.x - wide / 2}
            y={label.y - 8}
            width={wide}
            height={16}
          />
          <text x={label.x} y={label.y + 4} textAnchor="middle" className={styles.label}>
            {word}
          </text>
        </>
      )}
    </g>
  );
}

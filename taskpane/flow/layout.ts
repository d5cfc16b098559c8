import type { Arrow, Picture } from '../../addin/domain/flow-picture/picture';
import { SMALL, type BoxText } from './box-text';
import { widthOf } from './wrap';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface LaidEdge extends Partial<Point> {
  readonly points: readonly Point[];
}

export interface LaidArrow extends Arrow {
  readonly points: readonly Point[];
  /** Y, N, or what the choice is called; '' = the only way */
  readonly word: string;
  /** middle of its word; null = it carries none */
  readonly label: Point | null;
}

export interface LaidPicture extends Size {
  readonly boxes: readonly (BoxText & Point)[];
  readonly arrows: readonly LaidArrow[];
}

export type Layout = (picture: Picture, boxes: readonly BoxText[], word: Word) => LaidPicture;

type Word = (step: string, choice: string) => string;

/** The graph library is a file of its own, fetched when the first picture is drawn. */
export async function loadLayout(): Promise<Layout> {
  const { Graph, layout } = await import(/* webpackChunkName: "flow-layout" */ '@dagrejs/dagre');
  return (picture, boxes, word) => {
    const graph = new Graph({ multigraph: true });
    graph.setGraph({ rankdir: 'TB', nodesep: 10, edgesep: 8, ranksep: 20, marginx: 2, marginy: 4 });
    for (const { box, width, height } of boxes) graph.setNode(box.step, { width, height });
    for (const [index, arrow] of picture.arrows.entries()) {
      const { from, to, choice, back } = arrow;
      const said = word(from, choice);
      const label =
        said === ''
          ? {}
          : { width: widthOf(said) * SMALL.size + 6, height: SMALL.line, labelpos: 'c' };
      // Laid out like all others from top to bottom, and drawn the other way round.
      graph.setEdge(
        back ? to : from,
        back ? from : to,
        { ...label, weight: back ? 0 : 2 },
        `${index}`,
      );
    }
    layout(graph);
    // The library keeps what it found beside the labels, untyped.
    const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
    return {
      ...{ width, height },
      boxes: boxes.map((box) => {
        const { x, y } = graph.node(box.box.step) as Point;
        return { ...box, x: x - box.width / 2, y: y - box.height / 2 };
      }),
      arrows: picture.arrows.map((arrow, index): LaidArrow => {
        const { from, to, back, choice } = arrow;
        const said = word(from, choice);
        const laid = graph.edge(back ? to : from, back ? from : to, `${index}`) as LaidEdge;
        const { points } = laid;
        const label = said === '' ? null : { x: laid.x ?? 0, y: laid.y ?? 0 };
        return { ...arrow, points: back ? [...points].reverse() : points, label, word: said };
      }),
    };
  };
}

/** Boxes become narrower until the picture fits; what does not fit then is drawn smaller. */
export function fitted(
  layout: Layout,
  picture: Picture,
  room: number,
  word: Word,
  texts: (width: number) => readonly BoxText[],
): LaidPicture {
  let laid: LaidPicture | undefined;
  for (const width of WIDTHS.filter((one) => one <= room)) {
    laid = layout(picture, texts(width), word);
    if (laid.width <= room) break;
  }
  return laid ?? layout(picture, texts(NARROWEST), word);
}

const NARROWEST = 112;
const WIDTHS = [300, 270, 240, 210, 185, 165, 150, 138, 126, NARROWEST];

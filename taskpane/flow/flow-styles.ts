import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { useTheme, type Theme } from '@fluentui/react/lib/Theme';

const FORCED = '@media (forced-colors: active)';

/** Where the system chooses the colours, only lines and words tell what is what. */
function stylesOf({ palette, semanticColors: colors }: Theme) {
  const forcedText = { [FORCED]: { fill: 'CanvasText' } };
  const box = (fill: string, stroke: string, more: object = {}) => ({
    fill,
    stroke,
    strokeWidth: 1.5,
    ...more,
    selectors: { [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  });
  return mergeStyleSets({
    chart: {
      display: 'block',
      maxWidth: '100%',
      height: 'auto',
      margin: '0 auto',
      fontFamily: 'inherit',
      userSelect: 'none',
    },
    signed: box(palette.themeLighter, palette.themePrimary),
    noted: box(palette.themeLighterAlt, palette.themePrimary, { strokeDasharray: '6 3' }),
    next: box(palette.white, palette.themeDarker, {
      strokeWidth: 3,
      selectors: { [FORCED]: { fill: 'Canvas', stroke: 'Highlight' } },
    }),
    later: box(palette.white, palette.neutralTertiary),
    off: box(palette.neutralLighterAlt, palette.neutralQuaternaryAlt, { strokeDasharray: '2 3' }),
    title: { fontSize: 13, fontWeight: 600, fill: palette.neutralPrimary, selectors: forcedText },
    dim: { fontSize: 11.5, fill: palette.neutralSecondary, selectors: forcedText },
    unit: { fontSize: 11.5, fontWeight: 600, fill: palette.neutralPrimary, selectors: forcedText },
    state: { fontSize: 11.5, fill: palette.themeDarker, selectors: forcedText },
    mark: { fontSize: 11.5, fill: palette.neutralPrimary, selectors: forcedText },
    past: {
      fontSize: 11.5,
      fill: palette.neutralSecondary,
      textDecoration: 'line-through',
      selectors: forcedText,
    },
    flag: { fontSize: 11.5, fontWeight: 600, fill: colors.errorText, selectors: forcedText },
    item: {
      cursor: 'pointer',
      outline: 'none',
      selectors: {
        '& > .hit': { fill: 'transparent' },
        '&:hover > .hit': { fill: palette.neutralPrimary, fillOpacity: 0.04 },
        '&:focus-visible > .hit': {
          stroke: palette.neutralPrimary,
          strokeWidth: 3,
          [FORCED]: { stroke: 'Highlight' },
        },
        '&[aria-pressed="true"] > .hit': { stroke: palette.themePrimary, strokeWidth: 2 },
      },
    },
    button: {
      cursor: 'pointer',
      outline: 'none',
      selectors: {
        '& > rect': {
          fill: palette.white,
          stroke: palette.themePrimary,
          strokeWidth: 1.5,
          [FORCED]: { fill: 'ButtonFace', stroke: 'ButtonText' },
        },
        '& > text': {
          fontSize: 13,
          fill: palette.themeDarker,
          [FORCED]: { fill: 'ButtonText' },
        },
        '&:hover > rect': { fill: palette.themeLighter },
        '&[aria-disabled="true"]': { cursor: 'default', opacity: 0.5 },
      },
    },
    buttonNext: {
      selectors: {
        '&& > rect': {
          fill: palette.themePrimary,
          [FORCED]: { fill: 'Highlight', stroke: 'Highlight' },
        },
        '&& > text': {
          fontWeight: 600,
          fill: palette.white,
          [FORCED]: { fill: 'HighlightText' },
        },
        '&&:hover > rect': { fill: palette.themeDark },
      },
    },
    arrow: {
      fill: 'none',
      stroke: palette.neutralTertiary,
      strokeWidth: 1.25,
      selectors: { [FORCED]: { stroke: 'GrayText' } },
    },
    taken: { stroke: palette.themePrimary, strokeWidth: 2.5, [FORCED]: { stroke: 'CanvasText' } },
    back: { strokeDasharray: '5 3' },
    head: { fill: palette.neutralTertiary, selectors: forcedText },
    headTaken: { fill: palette.themePrimary, selectors: forcedText },
    labelBack: { fill: palette.white, [FORCED]: { fill: 'Canvas' } },
    label: { fontSize: 11.5, fontWeight: 600, fill: palette.neutralPrimary, selectors: forcedText },
    // Where a picture may be torn is chosen before it is drawn, never by the paper.
    onPaper: {
      breakInside: 'avoid',
      display: 'flex',
      justifyContent: 'center',
      gap: 16,
      selectors: { figure: { margin: 0 }, figcaption: { textAlign: 'center', fontSize: '9pt' } },
    },
    panel: {
      position: 'sticky',
      bottom: 0,
      zIndex: 6,
      maxHeight: '62vh',
      overflowY: 'auto',
      margin: '0 -12px',
      padding: '10px 12px 14px',
      background: palette.white,
      borderTop: `2px solid ${palette.themePrimary}`,
      boxShadow: '0 -3px 10px rgba(0, 0, 0, 0.18)',
      display: 'flex',
      flexDirection: 'column',
      gap: 10,
    },
    bar: {
      display: 'grid',
      gridTemplateColumns: '1fr 1fr',
      gap: '6px 10px',
      alignItems: 'end',
      padding: 8,
      borderRadius: 4,
      background: palette.neutralLighterAlt,
      [FORCED]: { border: '1px solid CanvasText' },
    },
  });
}

type FlowStyles = ReturnType<typeof stylesOf>;

const made = new WeakMap<Theme, FlowStyles>();

export function useFlowStyles(): FlowStyles {
  const theme = useTheme();
  const known = made.get(theme);
  if (known) return known;
  const styles = stylesOf(theme);
  made.set(theme, styles);
  return styles;
}

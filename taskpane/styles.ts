import { mergeStyles, mergeStyleSets } from '@fluentui/react/lib/Styling';
import { useTheme, type Theme } from '@fluentui/react/lib/Theme';

const FORCED = '@media (forced-colors: active)';

/** The pane is about 350 px wide in Excel; sizes follow from that. */
function stylesOf(theme: Theme) {
  const { palette, semanticColors: colors } = theme;
  const line = `1px solid ${palette.neutralLight}`;
  const focus = {
    outline: `2px solid ${palette.themePrimary}`,
    outlineOffset: -1,
    [FORCED]: { outlineColor: 'Highlight' },
  };
  const input = {
    boxSizing: 'border-box' as const,
    width: '100%',
    minWidth: 0,
    height: 30,
    padding: '0 8px',
    margin: 0,
    font: 'inherit',
    fontSize: 13,
    color: palette.neutralPrimary,
    background: palette.white,
    border: `1px solid ${palette.neutralTertiary}`,
    borderRadius: 3,
    selectors: {
      ':hover': { borderColor: palette.neutralPrimary },
      ':focus': { ...focus, borderColor: palette.themePrimary },
      '::placeholder': { color: palette.neutralSecondary, opacity: 1 },
      '&[aria-invalid="true"]': { borderColor: colors.errorText },
      ':disabled': { color: colors.disabledText, background: colors.disabledBackground },
    },
  };
  return mergeStyleSets({
    pane: {
      display: 'flex',
      flexDirection: 'column',
      minHeight: '100vh',
      fontSize: 13,
      lineHeight: '1.45',
      color: palette.neutralPrimary,
      background: palette.white,
      colorScheme: theme.isInverted ? 'dark' : 'light',
    },
    top: {
      position: 'sticky',
      top: 0,
      zIndex: 10,
      background: palette.white,
      borderBottom: line,
    },
    header: {
      // Excel draws its personality menu over the top right 34 × 32 px.
      padding: '6px 44px 6px 12px',
    },
    headerRow: { display: 'flex', alignItems: 'center', gap: 8, minHeight: 26 },
    product: { fontWeight: 600, fontSize: 14, margin: 0 },
    dim: { color: palette.neutralSecondary },
    small: { fontSize: 12 },
    grow: { flex: '1 1 auto', minWidth: 0 },
    ellipsis: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    link: {
      font: 'inherit',
      fontSize: 12,
      padding: '2px 4px',
      margin: '-2px -4px',
      border: 'none',
      borderRadius: 2,
      background: 'none',
      color: palette.themePrimary,
      cursor: 'pointer',
      textAlign: 'left',
      selectors: {
        ':hover': { color: palette.themeDark, textDecoration: 'underline' },
        ':focus-visible': focus,
        ':disabled': { color: colors.disabledText, cursor: 'default', textDecoration: 'none' },
        [FORCED]: { color: 'LinkText' },
      },
    },
    tabs: { padding: '0 4px' },
    body: { padding: '12px 12px 24px', flex: '1 1 auto' },
    stack: { display: 'flex', flexDirection: 'column', gap: 12 },
    tight: { display: 'flex', flexDirection: 'column', gap: 4 },
    row: { display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap' },
    spread: { display: 'flex', alignItems: 'baseline', gap: 8, justifyContent: 'space-between' },
    title: { fontSize: 16, lineHeight: '1.3', fontWeight: 600, margin: 0 },
    section: { fontSize: 13, fontWeight: 600, margin: 0 },
    plain: { margin: 0, padding: 0, listStyle: 'none' },
    pill: {
      display: 'inline-block',
      padding: '1px 8px',
      borderRadius: 10,
      fontSize: 12,
      whiteSpace: 'nowrap',
      background: palette.neutralLighter,
      color: palette.neutralPrimary,
      [FORCED]: { border: '1px solid CanvasText' },
    },
    pillDone: { background: palette.themeLighter, color: palette.themeDarker },
    pillWarn: { background: colors.warningBackground },
    pillBad: { background: colors.errorBackground, color: colors.errorText },
    facts: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: '3px 12px',
      margin: 0,
      selectors: {
        dt: { color: palette.neutralSecondary },
        dd: { margin: 0, overflowWrap: 'anywhere' },
      },
    },
    number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    card: { border: line, borderRadius: 4, padding: 10, background: palette.white },
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      border: line,
      borderRadius: 4,
      selectors: { '> li + li': { borderTop: line } },
    },
    listButton: {
      display: 'block',
      boxSizing: 'border-box',
      width: '100%',
      padding: '8px 10px',
      font: 'inherit',
      textAlign: 'left',
      color: 'inherit',
      background: 'none',
      border: 'none',
      cursor: 'pointer',
      selectors: {
        ':hover': { background: palette.neutralLighterAlt },
        ':focus-visible': focus,
      },
    },
    listItem: { padding: '8px 10px' },
    findingPlace: { display: 'block', marginTop: 2 },
    findingChange: { display: 'block', overflowWrap: 'anywhere' },
    segments: {
      display: 'inline-flex',
      border: `1px solid ${palette.neutralTertiary}`,
      borderRadius: 3,
      overflow: 'hidden',
      selectors: {
        button: {
          font: 'inherit',
          fontSize: 12,
          padding: '4px 12px',
          border: 'none',
          background: 'none',
          color: palette.neutralPrimary,
          cursor: 'pointer',
        },
        'button:focus-visible': focus,
        'button[aria-pressed="true"]': {
          background: palette.themePrimary,
          color: palette.white,
          [FORCED]: { background: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
        },
      },
    },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 12,
      tableLayout: 'fixed',
      selectors: {
        th: {
          fontWeight: 400,
          color: palette.neutralSecondary,
          textAlign: 'left',
          padding: '3px 3px',
          borderBottom: line,
        },
        td: {
          padding: '4px 3px',
          borderBottom: line,
          verticalAlign: 'top',
          overflowWrap: 'anywhere',
        },
        'tfoot td': { fontWeight: 600, borderBottom: 'none' },
      },
    },
    grid: {
      width: '100%',
      borderCollapse: 'collapse',
      tableLayout: 'fixed',
      fontSize: 12,
      selectors: {
        th: {
          fontWeight: 400,
          color: palette.neutralSecondary,
          textAlign: 'left',
          padding: '0 5px 3px',
          verticalAlign: 'bottom',
          lineHeight: '1.2',
        },
        td: { padding: 1, verticalAlign: 'middle' },
        'td input, td select': { ...input, height: 28, padding: '0 4px', fontSize: 12 },
        'td select': { ...input, height: 28, padding: '0 0', fontSize: 12 },
      },
    },
    // What is read in a grid stands where what is typed beside it stands.
    gridText: { selectors: { '&&': { padding: '1px 5px' } } },
    right: { selectors: { '&&': { textAlign: 'right' } } },
    input,
    inputBox: { position: 'relative' },
    understood: {
      position: 'absolute',
      right: 8,
      top: 0,
      lineHeight: '30px',
      fontSize: 12,
      color: palette.neutralSecondary,
      pointerEvents: 'none',
    },
    label: { display: 'block', fontSize: 12, color: palette.neutralPrimary, marginBottom: 2 },
    star: { color: colors.errorText },
    wrong: { color: colors.errorText, fontSize: 12, margin: '2px 0 0' },
    fields: {
      display: 'grid',
      gridTemplateColumns: '1fr 1fr',
      gap: '8px 10px',
      alignItems: 'start',
    },
    wide: { gridColumn: '1 / -1' },
    totals: {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'baseline',
      padding: '6px 8px',
      borderRadius: 3,
      background: palette.neutralLighterAlt,
      [FORCED]: { border: '1px solid CanvasText' },
    },
    totalsBox: {
      display: 'flex',
      flexDirection: 'column',
      gap: 2,
      padding: '8px 10px',
      borderRadius: 3,
      background: palette.neutralLighterAlt,
      [FORCED]: { border: '1px solid CanvasText' },
    },
    progress: { width: 48, height: 6, flexShrink: 1, accentColor: palette.themePrimary },
    strong: { fontWeight: 600 },
    good: { color: palette.themeDark },
    bad: { color: colors.errorText, fontWeight: 600 },
    clause: {
      display: 'block',
      // Chinese has no italics; browsers would slant it.
      fontStyle: 'normal',
      fontSize: 12,
      color: palette.neutralSecondary,
      borderLeft: `2px solid ${palette.neutralTertiary}`,
      paddingLeft: 6,
      margin: '3px 0',
    },
    problem: { margin: 0, padding: '6px 0' },
    steps: { margin: 0, padding: 0, listStyle: 'none' },
    step: {
      position: 'relative',
      paddingLeft: 28,
      paddingBottom: 2,
      selectors: {
        // The line that joins one mark with the next.
        '&:not(:last-child)::before': {
          content: '""',
          position: 'absolute',
          left: 9,
          top: 26,
          bottom: -6,
          borderLeft: `2px solid ${palette.neutralQuaternaryAlt}`,
        },
      },
    },
    stepMark: {
      position: 'absolute',
      left: 0,
      top: 6,
      width: 20,
      height: 20,
      boxSizing: 'border-box',
      borderRadius: '50%',
      border: `2px solid ${palette.neutralTertiary}`,
      background: palette.white,
      color: palette.neutralSecondary,
      fontSize: 11,
      lineHeight: '16px',
      textAlign: 'center',
    },
    stepDone: {
      borderColor: palette.themePrimary,
      background: palette.themePrimary,
      color: palette.white,
      [FORCED]: { borderColor: 'Highlight' },
    },
    stepNext: { borderColor: palette.themePrimary, color: palette.themePrimary, fontWeight: 600 },
    stepButton: {
      display: 'flex',
      width: '100%',
      boxSizing: 'border-box',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: 8,
      padding: '6px 6px',
      font: 'inherit',
      textAlign: 'left',
      color: 'inherit',
      background: 'none',
      border: 'none',
      borderRadius: 3,
      cursor: 'pointer',
      selectors: {
        ':hover': { background: palette.neutralLighterAlt },
        ':focus-visible': focus,
        '&[aria-expanded="true"]': { fontWeight: 600 },
      },
    },
    stepPost: { color: palette.neutralSecondary, fontSize: 12, fontWeight: 400 },
    // Over the line that joins the marks: the form needs the whole width.
    stepBody: {
      position: 'relative',
      marginLeft: -28,
      padding: '6px 0 14px',
      background: palette.white,
    },
    details: { fontSize: 11, overflowWrap: 'anywhere' },
    unlock: { display: 'flex', flexDirection: 'column', gap: 6, padding: '4px 0 6px' },
    unlockRow: { display: 'flex', alignItems: 'flex-end', gap: 8 },
    fileInput: { font: 'inherit', fontSize: 12, width: '100%', minWidth: 0, color: 'inherit' },
    keyText: {
      ...input,
      height: 'auto',
      padding: '6px 8px',
      fontFamily: 'Consolas, "Liberation Mono", monospace',
      fontSize: 12,
      resize: 'vertical',
    },
    foldButton: {
      font: 'inherit',
      fontWeight: 600,
      padding: '4px 2px',
      textAlign: 'left',
      border: 'none',
      borderRadius: 3,
      background: 'none',
      color: 'inherit',
      cursor: 'pointer',
      selectors: {
        ':hover': { background: palette.neutralLighterAlt },
        ':focus-visible': focus,
      },
    },
    choosePerson: { padding: '4px 0 6px' },
    offer: { display: 'flex', alignItems: 'baseline', gap: 8, padding: '6px 10px' },
    unbroken: { whiteSpace: 'nowrap', flexShrink: 0 },
    iconButton: {
      width: 20,
      height: 28,
      padding: 0,
      border: 'none',
      background: 'none',
      color: palette.neutralSecondary,
      cursor: 'pointer',
      borderRadius: 2,
      fontSize: 11,
      selectors: {
        ':hover': { background: palette.neutralLighter, color: palette.neutralPrimary },
        ':focus-visible': focus,
      },
    },
    // Below the header, which stays in view.
    brought: { scrollMarginTop: 120 },
    // Takes back the gap that a stack leaves for what is not there.
    nothing: { marginBottom: -12 },
    empty: { padding: '28px 12px', textAlign: 'center' },
    footerBar: {
      position: 'sticky',
      bottom: 0,
      zIndex: 5,
      background: palette.white,
      borderTop: line,
      margin: '0 -12px -24px',
      padding: '10px 12px',
    },
  });
}

export type Styles = ReturnType<typeof stylesOf>;

/** The page around the pane. WebView2 hides the scroll bar until it is hovered, so it always stands. */
export function drawPage(): void {
  mergeStyles({
    selectors: {
      ':global(body)': { margin: 0, overflowY: 'scroll' },
      ':global([hidden])': { display: 'none !important' },
    },
  });
}

const made = new WeakMap<Theme, Styles>();

export function useStyles(): Styles {
  const theme = useTheme();
  const known = made.get(theme);
  if (known) return known;
  const styles = stylesOf(theme);
  made.set(theme, styles);
  return styles;
}

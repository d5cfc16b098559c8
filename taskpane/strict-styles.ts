/**
 * Fluent writes its styles at run time. Under `style-src 'self'` the rules of a <style> element are
 * refused, rules added to a constructed style sheet are not: so merge-styles hands its rules over
 * here instead of making elements. Imported first: Fluent reads the configuration when it loads.
 */
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

function insert(rule: string): void {
  try {
    sheet.insertRule(rule, sheet.cssRules.length);
  } catch (error) {
    // A rule for another engine (::-moz-…) does not parse here; it is meant to be left out.
    if (!(error instanceof DOMException && error.name === 'SyntaxError')) throw error;
  }
}

Object.assign(window, {
  FabricConfig: {
    // No web fonts from Microsoft's servers: the pane asks nothing of other sites.
    fontBaseUrl: '',
    mergeStyles: { injectionMode: 0 /* none */, onInsertRule: insert },
  },
});

export {};

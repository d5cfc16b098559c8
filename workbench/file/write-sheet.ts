// A worksheet: what changed is put in the place where the schema wants it, the rest stays.
import { areaName, cellName, type Area } from './address';
import { applyEdits, replaceChildren, setAttributes, type Edit } from './edit';
import { formulaToFile } from './formula-text';
import {
  PROTECTION_ALLOWANCES,
  type AutoFilterModel,
  type ColumnModel,
  type ConditionalFormat,
  type ConditionalModel,
  type ConditionalRule,
  type HyperlinkModel,
  type ProtectionModel,
  type SheetModel,
  type ValidationModel,
} from './model';
import { encodeText } from './text';
import { filtersText, type IsCustomFunction } from './write-table';
import { attributesText, childOf, childrenOf, escapeXml, parseXml, type XmlElement } from './xml';

/** CT_Worksheet, in the order of ECMA-376. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

export interface SheetWriteContext {
  readonly isCustomFunction: IsCustomFunction;
  format(style: number): number;
  conditionalFormat(format: ConditionalFormat): number;
  /** Relation of an outside address, made when it is new. */
  linkTo(address: string): string;
  /** The new sheetData, or undefined when no cell changed. */
  readonly sheetData: string | undefined;
  /** Whether the sheet is the one in front; undefined when that did not change. Two sheets marked so
   * would be edited together. */
  readonly inFront: boolean | undefined;
  /** Relations of the sheet's tables, or undefined when none came or went. */
  readonly tableRelations: readonly string[] | undefined;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet that the file has not yet begins as this. */
export const emptySheetText = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;

export function changedSheetText(
  source: string,
  before: SheetModel,
  sheet: SheetModel,
  context: SheetWriteContext,
): string {
  const root = parseXml(source, ['sheetData']);
  const edits: Edit[] = [];
  const put = (name: string, text: string) =>
    edits.push(...replaceChildren(source, root, name, prefixed(text, root.prefix), ORDER));
  const changed = (name: keyof SheetModel) =>
    JSON.stringify(before[name]) !== JSON.stringify(sheet[name]);

  if (context.sheetData !== undefined) {
    const data = childOf(root, 'sheetData');
    if (data) edits.push({ start: data.start, end: data.end, text: context.sheetData });
    put('dimension', `<dimension ref="${usedArea(sheet)}"/>`);
  }
  if (changed('columns')) put('cols', columnsText(sheet.columns, context));
  if (changed('protection'))
    put('sheetProtection', protectionText(childOf(root, 'sheetProtection'), sheet.protection));
  if (changed('autoFilter')) put('autoFilter', autoFilterText(sheet.autoFilter));
  if (changed('merges')) put('mergeCells', mergesText(sheet.merges));
  if (changed('conditionals'))
    put('conditionalFormatting', conditionalsText(source, root, before, sheet, context));
  if (changed('validations')) {
    put('dataValidations', validationsText(sheet.validations, context.isCustomFunction));
    edits.push(...withoutExtendedValidations(root));
  }
  if (changed('hyperlinks')) put('hyperlinks', hyperlinksText(sheet.hyperlinks, context));
  if (changed('tabColor')) edits.push(...tabColorEdits(source, root, sheet.tabColor));
  const pane = changed('frozenRows') || changed('frozenColumns');
  if (pane || changed('showGridlines') || context.inFront !== undefined)
    edits.push(...viewEdits(source, root, sheet, pane, context.inFront));
  if (context.tableRelations)
    put(
      'tableParts',
      context.tableRelations.length === 0
        ? ''
        : `<tableParts count="${context.tableRelations.length}">${context.tableRelations
            .map((id) => `<tablePart xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`)
            .join('')}</tableParts>`,
    );
  return applyEdits(source, edits);
}

/** New elements are put together without a prefix; a part that uses one needs it on them, too. */
const prefixed = (text: string, prefix: string): string =>
  prefix === '' ? text : text.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, `<$1${prefix}`);

function usedArea(sheet: SheetModel): string {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, line] of sheet.cells)
    for (const column of line.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  if (bottom < 0) return 'A1';
  return areaName({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

function columnsText(columns: readonly ColumnModel[], context: SheetWriteContext): string {
  if (columns.length === 0) return '';
  const texts = columns.map(
    (column) =>
      `<col${attributesText({
        min: column.from + 1,
        max: column.to + 1,
        width: column.width ?? 9.140625,
        style: column.style === undefined ? undefined : context.format(column.style) || undefined,
        hidden: column.hidden ? 1 : undefined,
        customWidth: column.width === undefined ? undefined : 1,
      })}/>`,
  );
  return `<cols>${texts.join('')}</cols>`;
}

function protectionText(
  present: XmlElement | undefined,
  protection: ProtectionModel | undefined,
): string {
  if (!protection) return '';
  // A password is kept as the file has it; one set here is not written: it would need a hash that
  // the workbench does not make, and Excel would only take it for another one.
  const kept = protection.hasPassword
    ? ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'].map(
        (name) => [name, present?.attributes[name]] as const,
      )
    : [];
  const flags = PROTECTION_ALLOWANCES.map(
    (name) => [name, protection.allow[name] ? 0 : 1] as const,
  );
  return `<sheetProtection${attributesText(
    Object.fromEntries<string | number | undefined>([...kept, ['sheet', 1], ...flags]),
  )}/>`;
}

const autoFilterText = (filter: AutoFilterModel | undefined): string =>
  filter
    ? `<autoFilter ref="${areaName(filter.area)}">${filtersText(filter.filters)}</autoFilter>`
    : '';

const mergesText = (merges: readonly Area[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges
        .map((area) => `<mergeCell ref="${areaName(area)}"/>`)
        .join('')}</mergeCells>`;

const sqref = (areas: readonly Area[]): string => areas.map(areaName).join(' ');

/** Rules that did not change keep their own element: it may say more than the model knows. */
function conditionalsText(
  source: string,
  root: XmlElement,
  before: SheetModel,
  sheet: SheetModel,
  context: SheetWriteContext,
): string {
  const elements = childrenOf(root, 'conditionalFormatting').flatMap((block) =>
    childrenOf(block, 'cfRule'),
  );
  const kept = new Map<string, string>();
  for (const model of before.conditionals) {
    const element = elements.find(
      ({ attributes }) => Number(attributes['priority']) === model.priority,
    );
    if (element) kept.set(ruleKey(model), source.slice(element.start, element.end));
  }
  return sheet.conditionals
    .map((model) => {
      const rule =
        kept.get(ruleKey(model)) ??
        prefixed(ruleText(model, context), root.prefix).replaceAll('\n', '');
      const open = `<conditionalFormatting sqref="${sqref(model.areas)}">`;
      return `${open}${withoutPrefix(rule, root.prefix)}</conditionalFormatting>`;
    })
    .join('');
}

/** `put` adds the prefix to everything: a rule that was copied has it already. */
const withoutPrefix = (text: string, prefix: string): string =>
  prefix === '' ? text : text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');

const ruleKey = ({ priority, stopIfTrue, rule }: ConditionalModel): string =>
  JSON.stringify([priority, stopIfTrue, rule]);

function ruleText(model: ConditionalModel, context: SheetWriteContext): string {
  const { rule } = model;
  const formula = (text: string) =>
    `<formula>${escapeXml(encodeText(formulaToFile(text, context.isCustomFunction)))}</formula>`;
  const open = (type: string, more: Record<string, string | number | undefined> = {}) =>
    `<cfRule${attributesText({
      type,
      dxfId: 'format' in rule ? context.conditionalFormat(rule.format) : undefined,
      priority: model.priority,
      stopIfTrue: model.stopIfTrue ? 1 : undefined,
      ...more,
    })}>`;
  switch (rule.kind) {
    case 'expression':
      return `${open('expression')}${formula(rule.formula)}</cfRule>`;
    case 'cellIs':
      return `${open('cellIs', { operator: rule.operator })}${rule.formulas.map(formula).join('')}</cfRule>`;
    case 'duplicates':
      return `${open('duplicateValues')}</cfRule>`;
    case 'uniques':
      return `${open('uniqueValues')}</cfRule>`;
    case 'colorScale':
      return `${open('colorScale')}${scaleText(rule)}</cfRule>`;
    case 'other':
      return '';
  }
}

function scaleText({ points }: Extract<ConditionalRule, { kind: 'colorScale' }>): string {
  const values = points.map(({ type, value }) => `<cfvo${attributesText({ type, val: value })}/>`);
  const colors = points.map(({ color }) => `<color rgb="FF${color.slice(1)}"/>`);
  return `<colorScale>${values.join('')}${colors.join('')}</colorScale>`;
}

function validationsText(
  validations: readonly ValidationModel[],
  isCustom: IsCustomFunction,
): string {
  if (validations.length === 0) return '';
  const formula = (name: string, text: string | undefined) =>
    text === undefined
      ? ''
      : `<${name}>${escapeXml(encodeText(formulaToFile(text, isCustom)))}</${name}>`;
  const texts = validations.map((rule) => {
    const attributes = attributesText({
      type: rule.type === 'none' ? undefined : rule.type,
      errorStyle: rule.errorStyle === 'stop' ? undefined : rule.errorStyle,
      operator: rule.operator === 'between' ? undefined : rule.operator,
      allowBlank: rule.ignoreBlank ? 1 : undefined,
      showDropDown: rule.dropDown ? undefined : 1,
      showInputMessage: rule.showInput ? 1 : undefined,
      showErrorMessage: rule.showError ? 1 : undefined,
      errorTitle: rule.errorTitle === undefined ? undefined : encodeText(rule.errorTitle),
      error: rule.error === undefined ? undefined : encodeText(rule.error),
      promptTitle: rule.promptTitle === undefined ? undefined : encodeText(rule.promptTitle),
      prompt: rule.prompt === undefined ? undefined : encodeText(rule.prompt),
      sqref: sqref(rule.areas),
    });
    return `<dataValidation${attributes}>${formula('formula1', rule.formula1)}${formula('formula2', rule.formula2)}</dataValidation>`;
  });
  return `<dataValidations count="${texts.length}">${texts.join('')}</dataValidations>`;
}

/** All rules were written as plain ones; those of the extension would count twice. */
function withoutExtendedValidations(root: XmlElement): Edit[] {
  const list = childOf(root, 'extLst');
  const extensions = childrenOf(list, 'ext');
  const ours = extensions.filter((extension) => childOf(extension, 'dataValidations'));
  if (list && ours.length > 0 && ours.length === extensions.length)
    return [{ start: list.start, end: list.end, text: '' }];
  return ours.map(({ start, end }) => ({ start, end, text: '' }));
}

function hyperlinksText(hyperlinks: readonly HyperlinkModel[], context: SheetWriteContext): string {
  if (hyperlinks.length === 0) return '';
  const texts = hyperlinks.map(
    (link) =>
      `<hyperlink${attributesText({
        ref: areaName(link.area),
        'xmlns:r': link.address === undefined ? undefined : RELATIONSHIPS,
        'r:id': link.address === undefined ? undefined : context.linkTo(link.address),
        location: link.location,
        tooltip: link.tooltip,
      })}/>`,
  );
  return `<hyperlinks>${texts.join('')}</hyperlinks>`;
}

function tabColorEdits(source: string, root: XmlElement, color: string | undefined): Edit[] {
  const text = color ? `<tabColor rgb="FF${color.slice(1)}"/>` : '';
  const settings = childOf(root, 'sheetPr');
  if (!settings)
    return replaceChildren(
      source,
      root,
      'sheetPr',
      prefixed(`<sheetPr>${text}</sheetPr>`, root.prefix),
      ORDER,
    );
  return replaceChildren(source, settings, 'tabColor', prefixed(text, root.prefix), [
    'tabColor',
    'outlinePr',
    'pageSetUpPr',
  ]);
}

function viewEdits(
  source: string,
  root: XmlElement,
  sheet: SheetModel,
  paneChanged: boolean,
  inFront: boolean | undefined,
): Edit[] {
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  if (!view) return [];
  const attributes = {
    showGridLines: sheet.showGridlines ? undefined : '0',
    ...(inFront === undefined ? {} : { tabSelected: inFront ? '1' : undefined }),
  };
  const tag = setAttributes(source, view, attributes);
  if (!paneChanged) return [tag];
  const open = tag.text.replace(/\s*\/?>$/, '>');
  // Selections name panes, so they go with them.
  const content = prefixed(paneText(sheet), root.prefix);
  const close = `</${view.prefix}${view.name}>`;
  return [{ start: view.start, end: view.end, text: `${open}${content}${close}` }];
}

function paneText({ frozenRows, frozenColumns }: SheetModel): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  const active = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  return `<pane${attributesText({
    xSplit: frozenColumns || undefined,
    ySplit: frozenRows || undefined,
    topLeftCell: cellName(frozenRows, frozenColumns),
    activePane: active,
    state: 'frozen',
  })}/><selection pane="${active}"/>`;
}

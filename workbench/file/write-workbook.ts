import { applyEdits, replaceChildren, setAttributes, type Edit } from './edit';
import { formulaToFile } from './formula-text';
import type { NameModel, SheetModel, WorkbookModel } from './model';
import { encodeText } from './text';
import { attributesText, childOf, childrenOf, escapeXml, parseXml, type XmlElement } from './xml';

/** CT_Workbook. */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetEntry {
  readonly id: string;
  readonly sheet: SheetModel;
  readonly relation: string;
  readonly isNew: boolean;
}

export interface WorkbookChange {
  readonly before: WorkbookModel;
  readonly now: WorkbookModel;
  readonly entries: readonly SheetEntry[];
  /** Cells changed: Excel shall calculate everything when it opens the file. */
  readonly calculated: boolean;
  readonly isCustomFunction: (name: string) => boolean;
}

export function changedWorkbookText(source: string, change: WorkbookChange): string {
  const root = parseXml(source);
  const { before, now } = change;
  const edits: Edit[] = [];
  const put = (name: string, text: string) =>
    edits.push(
      ...replaceChildren(
        source,
        root,
        name,
        root.prefix === '' ? text : text.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, `<$1${root.prefix}`),
        ORDER,
      ),
    );
  const facts = (model: WorkbookModel) =>
    JSON.stringify(model.sheets.map(({ id, name, visibility }) => [id, name, visibility]));
  const sheetsChanged = facts(before) !== facts(now);
  const order = sheetsChanged ? sheetOrder(root, change) : undefined;
  if (order)
    put('sheets', `<sheets>${order.map((entry) => sheetText(source, entry)).join('')}</sheets>`);
  if (sheetsChanged || JSON.stringify(before.names) !== JSON.stringify(now.names)) {
    const position = order
      ? order.map((entry) => ('sheet' in entry ? entry.sheet.name : entry.attributes['name']))
      : childrenOf(childOf(root, 'sheets'), 'sheet').map(({ attributes }) => attributes['name']);
    put('definedNames', namesText(now.names, position, change.isCustomFunction));
  }
  if (sheetsChanged || before.activeSheet !== now.activeSheet)
    edits.push(...activeTabEdits(source, root, now, order));
  if (change.calculated) {
    const calculation = childOf(root, 'calcPr');
    if (calculation) edits.push(setAttributes(source, calculation, { fullCalcOnLoad: '1' }));
    else put('calcPr', '<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  }
  return applyEdits(source, edits);
}

type Listed = (SheetEntry & { readonly sheetId: number }) | XmlElement;

/** Chart sheets, which the grid does not show, stay before the sheet that they stood before. */
function sheetOrder(root: XmlElement, change: WorkbookChange): Listed[] {
  const elements = childrenOf(childOf(root, 'sheets'), 'sheet');
  let free = Math.max(0, ...elements.map(({ attributes }) => Number(attributes['sheetId']))) + 1;
  const entries = change.entries.map((entry) => ({
    ...entry,
    sheetId: entry.isNew ? free++ : Number(entry.id.replace(/^sheet/, '')),
  }));
  const shown = new Set(change.before.sheets.map(({ id }) => id));
  const list: Listed[] = [...entries];
  elements.forEach((element, index) => {
    if (shown.has(`sheet${element.attributes['sheetId']}`)) return;
    list.splice(Math.min(index, list.length), 0, element);
  });
  return list;
}

function sheetText(source: string, entry: Listed): string {
  if (!('sheet' in entry)) return source.slice(entry.start, entry.end);
  const { name, visibility } = entry.sheet;
  return `<sheet${attributesText({
    name: encodeText(name),
    sheetId: entry.sheetId,
    state: visibility === 'visible' ? undefined : visibility,
    'xmlns:r': RELATIONSHIPS,
    'r:id': entry.relation,
  })}/>`;
}

function namesText(
  names: readonly NameModel[],
  sheets: readonly (string | undefined)[],
  isCustom: (name: string) => boolean,
): string {
  const texts = names.flatMap((name) => {
    const position = name.sheet === undefined ? undefined : sheets.indexOf(name.sheet);
    // The sheet on which it counted is gone.
    if (position === -1) return [];
    return [
      `<definedName${attributesText({
        name: encodeText(name.name),
        comment: name.comment || undefined,
        localSheetId: position,
        hidden: name.hidden ? 1 : undefined,
      })}>${escapeXml(encodeText(formulaToFile(name.formula, isCustom)))}</definedName>`,
    ];
  });
  return texts.length === 0 ? '' : `<definedNames>${texts.join('')}</definedNames>`;
}

function activeTabEdits(
  source: string,
  root: XmlElement,
  now: WorkbookModel,
  order: readonly Listed[] | undefined,
): Edit[] {
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  const active = now.sheets[now.activeSheet];
  if (!view || !active) return [];
  const list = order ?? childrenOf(childOf(root, 'sheets'), 'sheet');
  const position = list.findIndex((entry) =>
    'sheet' in entry ? entry.id === active.id : entry.attributes['name'] === active.name,
  );
  return [
    setAttributes(source, view, {
      activeTab: position > 0 ? String(position) : undefined,
      firstSheet: undefined,
    }),
  ];
}

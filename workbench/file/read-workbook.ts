import { themeColors } from './colors';
import { formulaFromFile } from './formula-text';
import type {
  CoreProperties,
  NameModel,
  PropertyModel,
  PropertyValue,
  SheetModel,
  Visibility,
  WorkbookModel,
} from './model';
import { type Package, PackageError } from './package';
import { readAttached } from './read-attached';
import { readCells } from './read-cells';
import { readSheetFrame } from './read-sheet';
import { readStrings, type SharedString } from './read-strings';
import { isOn, readStyles } from './read-styles';
import { readTable } from './read-table';
import { decodeText } from './text';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml';

/** Where each thing of the model stands in the package. */
export interface PartMap {
  readonly workbook: string;
  readonly styles?: string;
  readonly strings?: string;
  readonly sheets: ReadonlyMap<string, SheetPart>;
}

export interface SheetPart {
  readonly part: string;
  readonly relation: string;
  /** Part by table id. */
  readonly tables: ReadonlyMap<number, { readonly part: string; readonly relation: string }>;
}

export interface ReadWorkbook {
  readonly model: WorkbookModel;
  readonly parts: PartMap;
  readonly strings: readonly SharedString[];
}

export function readWorkbook(file: Package): ReadWorkbook {
  const workbookPart = file.relations('').find(({ type }) => type === 'officeDocument')?.target;
  if (workbookPart === undefined || !file.has(workbookPart))
    throw new PackageError('The file is not a workbook: it names no main part.');
  const workbook = parseXml(file.text(workbookPart));
  if (workbook.name !== 'workbook')
    throw new PackageError('The file is an Office document, but not a workbook.');
  const relations = file.relations(workbookPart);
  const partOf = (type: string) =>
    relations.find((relation) => relation.type === type && file.has(relation.target))?.target;

  const themePart = partOf('theme');
  const theme = themeColors(themePart ? parseXml(file.text(themePart)) : undefined);
  const stylesPart = partOf('styles');
  const styles = readStyles(stylesPart ? parseXml(file.text(stylesPart)) : undefined, theme);
  const stringsPart = partOf('sharedStrings');
  const strings = stringsPart ? readStrings(file.text(stringsPart)) : [];
  const date1904 = isOn(childOf(workbook, 'workbookPr')?.attributes['date1904']);

  const sheets: SheetModel[] = [];
  const sheetParts = new Map<string, SheetPart>();
  for (const element of childrenOf(childOf(workbook, 'sheets'), 'sheet')) {
    const relationId = Object.entries(element.attributes).find(([name]) =>
      name.endsWith(':id'),
    )?.[1];
    const relation = relations.find(({ id }) => id === relationId);
    // Chart and dialog sheets stay in the package; the grid shows worksheets.
    if (!relation || relation.type !== 'worksheet' || !file.has(relation.target)) continue;
    const id = `sheet${element.attributes['sheetId']}`;
    const { sheet, tables } = readSheet(file, relation.target, {
      id,
      name: decodeText(element.attributes['name'] ?? ''),
      visibility: (element.attributes['state'] ?? 'visible') as Visibility,
      strings,
      date1904,
      theme,
      conditionalFormats: styles.conditional,
    });
    sheets.push(sheet);
    sheetParts.set(id, { part: relation.target, relation: relation.id, tables });
  }
  const attached = readAttached(file, { sheets: sheetParts }, sheets);
  const allSheets = childrenOf(childOf(workbook, 'sheets'), 'sheet');
  const view = childOf(childOf(workbook, 'bookViews'), 'workbookView');
  const active = allSheets[Number(view?.attributes['activeTab'] ?? 0)]?.attributes['name'];

  return {
    model: {
      date1904,
      calculateOnOpen: isOn(childOf(workbook, 'calcPr')?.attributes['fullCalcOnLoad']),
      activeSheet: Math.max(
        0,
        sheets.findIndex(({ name }) => name === active),
      ),
      sheets: sheets.map((sheet) => ({ ...sheet, attached: attached.get(sheet.id) ?? [] })),
      names: readNames(
        workbook,
        allSheets.map(({ attributes }) => decodeText(attributes['name'] ?? '')),
      ),
      properties: readProperties(file),
      core: readCore(file),
      styles: styles.styles,
    },
    parts: {
      workbook: workbookPart,
      ...(stylesPart ? { styles: stylesPart } : {}),
      ...(stringsPart ? { strings: stringsPart } : {}),
      sheets: sheetParts,
    },
    strings,
  };
}

interface SheetSetting {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly strings: readonly SharedString[];
  readonly date1904: boolean;
  readonly theme: readonly string[];
  readonly conditionalFormats: Parameters<typeof readSheetFrame>[1]['conditionalFormats'];
}

function readSheet(
  file: Package,
  part: string,
  setting: SheetSetting,
): { sheet: SheetModel; tables: SheetPart['tables'] } {
  const source = file.text(part);
  const relations = file.relations(part);
  const links = new Map(
    relations.filter(({ external }) => external).map(({ id, target }) => [id, target]),
  );
  const frame = readSheetFrame(parseXml(source, ['sheetData']), {
    theme: setting.theme,
    conditionalFormats: setting.conditionalFormats,
    links,
  });
  const found = relations
    .filter(({ type, target }) => type === 'table' && file.has(target))
    .flatMap(({ id, target }) => {
      const table = readTable(parseXml(file.text(target)));
      return table ? [{ table, part: target, relation: id }] : [];
    });
  return {
    sheet: {
      id: setting.id,
      name: setting.name,
      visibility: setting.visibility,
      ...frame,
      ...readCells(source, setting.strings, setting.date1904),
      tables: found.map(({ table }) => table),
      attached: [],
    },
    tables: new Map(
      found.map(({ table, part: tablePart, relation }) => [
        table.id,
        { part: tablePart, relation },
      ]),
    ),
  };
}

function readNames(workbook: XmlElement, sheetNames: readonly string[]): NameModel[] {
  return childrenOf(childOf(workbook, 'definedNames'), 'definedName').map((element) => {
    const { name = '', localSheetId, hidden, comment } = element.attributes;
    const sheet = localSheetId === undefined ? undefined : sheetNames[Number(localSheetId)];
    return {
      name: decodeText(name),
      formula: formulaFromFile(decodeText(element.text)),
      ...(sheet !== undefined ? { sheet } : {}),
      ...(isOn(hidden) ? { hidden: true } : {}),
      ...(comment !== undefined ? { comment } : {}),
    };
  });
}

export const propertiesPart = (file: Package): string | undefined =>
  file.relations('').find(({ type, target }) => type === 'custom-properties' && file.has(target))
    ?.target;

function readProperties(file: Package): PropertyModel[] {
  const part = propertiesPart(file);
  if (part === undefined) return [];
  return childrenOf(parseXml(file.text(part)), 'property').flatMap((element) => {
    const content = element.children[0];
    const name = element.attributes['name'];
    if (!content || name === undefined) return [];
    return [{ name: decodeText(name), value: propertyValue(content) }];
  });
}

function propertyValue(content: XmlElement): PropertyValue {
  switch (content.name) {
    case 'i1':
    case 'i2':
    case 'i4':
    case 'i8':
    case 'int':
    case 'uint':
    case 'r4':
    case 'r8':
      return Number(content.text);
    case 'bool':
      return isOn(content.text.trim());
    case 'filetime':
    case 'date':
      return { date: content.text };
    default:
      return decodeText(content.text);
  }
}

function readCore(file: Package): CoreProperties {
  const part = file
    .relations('')
    .find(({ type, target }) => type === 'core-properties' && file.has(target))?.target;
  if (part === undefined) return {};
  const core = parseXml(file.text(part));
  const wanted = {
    title: 'title',
    author: 'creator',
    subject: 'subject',
    keywords: 'keywords',
    comments: 'description',
  } as const;
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([key, name]) => {
      const text = childOf(core, name)?.text;
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

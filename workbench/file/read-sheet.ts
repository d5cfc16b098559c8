import { parseArea, parseAreas, type Area } from './address';
import { colorOf } from './colors';
import { formulaFromFile } from './formula-text';
import {
  PROTECTION_ALLOWANCES,
  type AutoFilterModel,
  type ColumnModel,
  type ConditionalFormat,
  type ConditionalModel,
  type ConditionalRule,
  type FilterModel,
  type HyperlinkModel,
  type ProtectionModel,
  type SheetModel,
  type ValidationModel,
  type ValidationOperator,
  type ValidationType,
} from './model';
import { isOn } from './read-styles';
import { decodeText } from './text';
import { childOf, childrenOf, type XmlElement } from './xml';

/** Everything on a sheet but its cells, rows, tables and its name. */
export type SheetFrame = Pick<
  SheetModel,
  | 'showGridlines'
  | 'frozenRows'
  | 'frozenColumns'
  | 'columns'
  | 'merges'
  | 'validations'
  | 'conditionals'
  | 'hyperlinks'
> &
  Partial<
    Pick<
      SheetModel,
      'tabColor' | 'defaultRowHeight' | 'defaultColumnWidth' | 'autoFilter' | 'protection'
    >
  >;

export interface SheetContext {
  readonly theme: readonly string[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Outside addresses by relation. */
  readonly links: ReadonlyMap<string, string>;
}

export function readSheetFrame(sheet: XmlElement, context: SheetContext): SheetFrame {
  const view = childOf(childOf(sheet, 'sheetViews'), 'sheetView');
  const pane = childOf(view, 'pane')?.attributes ?? {};
  const frozen = pane['state']?.startsWith('frozen') === true;
  const sizes = childOf(sheet, 'sheetFormatPr')?.attributes ?? {};
  const tabColor = colorOf(childOf(childOf(sheet, 'sheetPr'), 'tabColor'), context.theme);
  const filter = childOf(sheet, 'autoFilter');
  const autoFilter = filter && readAutoFilter(filter);
  const protection = readProtection(childOf(sheet, 'sheetProtection'));
  const width = sizes['defaultColWidth'] ?? sizes['baseColWidth'];
  return {
    showGridlines: view?.attributes['showGridLines'] !== '0',
    frozenRows: frozen ? Number(pane['ySplit'] ?? 0) : 0,
    frozenColumns: frozen ? Number(pane['xSplit'] ?? 0) : 0,
    columns: childrenOf(childOf(sheet, 'cols'), 'col').map(readColumn),
    merges: childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) =>
      parseAreas(attributes['ref'] ?? ''),
    ),
    validations: readValidations(sheet),
    conditionals: readConditionals(sheet, context),
    hyperlinks: childrenOf(childOf(sheet, 'hyperlinks'), 'hyperlink').flatMap((link) =>
      readHyperlink(link, context.links),
    ),
    ...(tabColor ? { tabColor } : {}),
    ...(sizes['defaultRowHeight'] ? { defaultRowHeight: Number(sizes['defaultRowHeight']) } : {}),
    ...(width ? { defaultColumnWidth: Number(width) } : {}),
    ...(autoFilter ? { autoFilter } : {}),
    ...(protection ? { protection } : {}),
  };
}

function readColumn({ attributes }: XmlElement): ColumnModel {
  return {
    from: Number(attributes['min']) - 1,
    to: Number(attributes['max']) - 1,
    ...(attributes['width'] ? { width: Number(attributes['width']) } : {}),
    ...(isOn(attributes['hidden']) ? { hidden: true } : {}),
    ...(attributes['style'] ? { style: Number(attributes['style']) } : {}),
  };
}

/** Rules stand in the sheet itself or, when they reach another sheet, in an extension of 2010. */
function readValidations(sheet: XmlElement): ValidationModel[] {
  const plain = childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation');
  const extended = extensions(sheet, 'dataValidations').flatMap((list) =>
    childrenOf(list, 'dataValidation'),
  );
  return [...plain, ...extended].flatMap((element) => {
    const { attributes } = element;
    const areas = parseAreas(attributes['sqref'] ?? childOf(element, 'sqref')?.text ?? '');
    if (areas.length === 0) return [];
    const formula1 = formulaText(childOf(element, 'formula1'));
    const formula2 = formulaText(childOf(element, 'formula2'));
    const text = (name: string) =>
      attributes[name] === undefined ? undefined : decodeText(attributes[name]);
    const [promptTitle, prompt, errorTitle, error] = [
      text('promptTitle'),
      text('prompt'),
      text('errorTitle'),
      text('error'),
    ];
    return {
      areas,
      // The words of the file are those of the model.
      type: (attributes['type'] ?? 'none') as ValidationType,
      operator: (attributes['operator'] ?? 'between') as ValidationOperator,
      ...(formula1 !== undefined ? { formula1 } : {}),
      ...(formula2 !== undefined ? { formula2 } : {}),
      ignoreBlank: isOn(attributes['allowBlank']),
      // The attribute says the opposite of its name.
      dropDown: !isOn(attributes['showDropDown']),
      showInput: isOn(attributes['showInputMessage']),
      ...(promptTitle !== undefined ? { promptTitle } : {}),
      ...(prompt !== undefined ? { prompt } : {}),
      showError: isOn(attributes['showErrorMessage']),
      errorStyle: (attributes['errorStyle'] ?? 'stop') as ValidationModel['errorStyle'],
      ...(errorTitle !== undefined ? { errorTitle } : {}),
      ...(error !== undefined ? { error } : {}),
    };
  });
}

const extensions = (sheet: XmlElement, name: string): readonly XmlElement[] =>
  childrenOf(childOf(sheet, 'extLst'), 'ext').flatMap((extension) => childrenOf(extension, name));

/** Without '=': a literal list, "甲,乙", is not a formula. */
function formulaText(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const text = childOf(element, 'f')?.text ?? element.text;
  return text.trim() === '' ? undefined : formulaFromFile(decodeText(text)).slice(1);
}

function readConditionals(sheet: XmlElement, context: SheetContext): ConditionalModel[] {
  return childrenOf(sheet, 'conditionalFormatting')
    .flatMap((block) => {
      const areas = parseAreas(block.attributes['sqref'] ?? '');
      return childrenOf(block, 'cfRule').map((rule) => ({
        areas,
        priority: Number(rule.attributes['priority'] ?? 0),
        stopIfTrue: isOn(rule.attributes['stopIfTrue']),
        rule: readRule(rule, context),
      }));
    })
    .sort((a, b) => a.priority - b.priority);
}

function readRule(rule: XmlElement, context: SheetContext): ConditionalRule {
  const type = rule.attributes['type'] ?? '';
  const format = context.conditionalFormats[Number(rule.attributes['dxfId'] ?? -1)] ?? {};
  const formulas = childrenOf(rule, 'formula').map(({ text }) => formulaFromFile(decodeText(text)));
  const [first] = formulas;
  switch (type) {
    case 'expression':
    // These carry their own formula, so they can be shown by it.
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
    case 'containsBlanks':
    case 'notContainsBlanks':
    case 'containsErrors':
    case 'notContainsErrors':
      return first ? { kind: 'expression', formula: first, format } : { kind: 'other', type };
    case 'cellIs':
      return {
        kind: 'cellIs',
        operator: (rule.attributes['operator'] ?? 'equal') as ValidationOperator,
        formulas,
        format,
      };
    case 'duplicateValues':
      return { kind: 'duplicates', format };
    case 'uniqueValues':
      return { kind: 'uniques', format };
    case 'colorScale': {
      const scale = childOf(rule, 'colorScale');
      const colors = childrenOf(scale, 'color').map((color) => colorOf(color, context.theme));
      return {
        kind: 'colorScale',
        points: childrenOf(scale, 'cfvo').map(({ attributes }, index) => ({
          type: attributes['type'] ?? 'num',
          ...(attributes['val'] !== undefined ? { value: attributes['val'] } : {}),
          color: colors[index] ?? '#FFFFFF',
        })),
      };
    }
    default:
      return { kind: 'other', type };
  }
}

export function readAutoFilter(element: XmlElement): AutoFilterModel | undefined {
  const area = parseArea(element.attributes['ref'] ?? '');
  if (!area) return undefined;
  return { area, filters: readFilters(element) };
}

export function readFilters(autoFilter: XmlElement): FilterModel[] {
  return childrenOf(autoFilter, 'filterColumn').flatMap((element): FilterModel[] => {
    const column = Number(element.attributes['colId'] ?? 0);
    const values = childOf(element, 'filters');
    const custom = childOf(element, 'customFilters');
    if (values && values.children.every((child) => child.name === 'filter'))
      return [
        {
          column,
          kind: 'values',
          values: childrenOf(values, 'filter').map(({ attributes }) =>
            decodeText(attributes['val'] ?? ''),
          ),
          blank: isOn(values.attributes['blank']),
        },
      ];
    if (custom)
      return [
        {
          column,
          kind: 'custom',
          and: isOn(custom.attributes['and']),
          criteria: childrenOf(custom, 'customFilter').map(({ attributes }) => ({
            operator: attributes['operator'] ?? 'equal',
            value: decodeText(attributes['val'] ?? ''),
          })),
        },
      ];
    return element.children.length > 0 ? [{ column, kind: 'other' }] : [];
  });
}

/** In the file 1 forbids; what is not said is forbidden too, but for these four. */
const ALLOWED_UNLESS_SAID = new Set([
  'objects',
  'scenarios',
  'selectLockedCells',
  'selectUnlockedCells',
]);

function readProtection(element: XmlElement | undefined): ProtectionModel | undefined {
  if (!element || !isOn(element.attributes['sheet'])) return undefined;
  const { attributes } = element;
  const allow = Object.fromEntries(
    PROTECTION_ALLOWANCES.map((name) => [
      name,
      attributes[name] === undefined ? ALLOWED_UNLESS_SAID.has(name) : !isOn(attributes[name]),
    ]),
  ) as ProtectionModel['allow']; // fromEntries forgets the keys
  return {
    hasPassword: attributes['password'] !== undefined || attributes['hashValue'] !== undefined,
    allow,
  };
}

function readHyperlink(
  { attributes }: XmlElement,
  links: ReadonlyMap<string, string>,
): HyperlinkModel[] {
  const area: Area | undefined = parseArea(attributes['ref'] ?? '');
  if (!area) return [];
  const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
  const address = id === undefined ? undefined : links.get(id);
  const { location, tooltip } = attributes;
  return [
    {
      area,
      ...(address !== undefined ? { address } : {}),
      ...(location !== undefined ? { location } : {}),
      ...(tooltip !== undefined ? { tooltip } : {}),
    },
  ];
}

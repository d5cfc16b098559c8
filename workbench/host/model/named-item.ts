import type { DefinedName, NameScope } from '../../engine/port';
import { invalidArgument, itemExists, itemNotFound, notImplemented } from '../errors';
import { absoluteAddress, resolveReference, type Target } from './addresses';
import { HostCollection, HostObject, type ModelContext } from './host-object';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** A defined name: for cells, a constant or a formula. */
export class NamedItem extends HostObject {
  constructor(
    context: ModelContext,
    readonly name: string,
    private readonly of: NameScope,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'NamedItem';
  }
  get _Id(): string {
    return this.name;
  }
  /** As it is now: cells that it names may have moved. */
  private get defined(): DefinedName {
    return (
      this.engine.names().find(({ name, scope }) => name === this.name && scope === this.of) ??
      fail()
    );
  }
  get scope(): string {
    return this.defined.scope === 'workbook' ? 'Workbook' : 'Worksheet';
  }
  get formula(): string {
    return this.defined.refersTo;
  }
  set formula(formula: unknown) {
    this.put({ refersTo: asFormula(String(formula)) });
  }
  get visible(): boolean {
    return this.defined.visible;
  }
  set visible(visible: unknown) {
    this.put({ visible: Boolean(visible) });
  }
  get comment(): string {
    return this.defined.comment;
  }
  set comment(comment: unknown) {
    this.put({ comment: String(comment) });
  }
  get type(): string {
    if (this.target()) return 'Range';
    const value = constant(this.defined.refersTo);
    if (typeof value === 'string') return 'String';
    return typeof value === 'number' ? 'Double' : 'Boolean';
  }
  get value(): unknown {
    return this.target() ? this.defined.refersTo.slice(1) : constant(this.defined.refersTo);
  }
  get worksheet(): Worksheet {
    return this.worksheetOrNullObject ?? fail();
  }
  get worksheetOrNullObject(): Worksheet | null {
    const { scope } = this.defined;
    return scope === 'workbook' ? null : this.context.worksheet(scope);
  }
  getRange(): Range {
    return this.getRangeOrNullObject() ?? fail();
  }
  getRangeOrNullObject(): Range | null {
    const target = this.target();
    return target && new Range(this.context, target.sheet, target.rect);
  }
  delete(): void {
    this.context.track(this.engine.deleteName(this.defined.name, this.defined.scope));
  }

  private target(): Target | null {
    return resolveReference(this.engine, this.engine.activeSheet(), this.defined.name);
  }
  private put(part: Partial<DefinedName>): void {
    this.context.track(this.engine.setName({ ...this.defined, ...part }));
  }
}

/** The names of the workbook, or those that only one sheet knows. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  constructor(
    context: ModelContext,
    private readonly scope: NameScope = 'workbook',
  ) {
    super(context);
  }
  get typeName(): string {
    return 'NamedItemCollection';
  }
  private get defined(): readonly DefinedName[] {
    return this.engine.names().filter((name) => name.scope === this.scope);
  }
  get items(): readonly NamedItem[] {
    return this.defined.map(({ name, scope }) => new NamedItem(this.context, name, scope));
  }
  getItemOrNullObject(key: unknown): NamedItem | null {
    const wanted = String(key).toLowerCase();
    return this.items.find(({ name }) => name.toLowerCase() === wanted) ?? null;
  }
  getItem(key: unknown): NamedItem {
    return this.getItemOrNullObject(key) ?? fail();
  }
  async add(name: string, reference: unknown, comment = ''): Promise<NamedItem> {
    if (this.getItemOrNullObject(name)) throw itemExists();
    const refersTo =
      reference instanceof Range
        ? `=${absoluteAddress(reference.worksheet.name, reference.rect)}`
        : asFormula(String(reference));
    const defined = { name, scope: this.scope, refersTo, visible: true, comment };
    await this.engine.setName(defined);
    return new NamedItem(this.context, name, this.scope);
  }
}

function asFormula(text: string): string {
  if (!text.startsWith('=')) throw invalidArgument();
  return text;
}

/** `="x"`, `=0.5`, `=TRUE`. What a formula gives, only the engine could say. */
function constant(refersTo: string): string | number | boolean {
  const text = refersTo.slice(1).trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return quoted[1]!.replace(/""/g, '"');
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  if (text !== '' && !Number.isNaN(Number(text))) return Number(text);
  throw notImplemented('the value of a name that is a formula');
}

const fail = (): never => {
  throw itemNotFound();
};

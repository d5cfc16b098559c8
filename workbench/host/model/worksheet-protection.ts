import type { ProtectionOptions, SheetId } from '../../engine/port';
import { HostObject, type ModelContext } from './host-object';

export class WorksheetProtection extends HostObject {
  constructor(
    context: ModelContext,
    private readonly sheet: SheetId,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'WorksheetProtection';
  }
  get protected(): boolean {
    return this.options !== null;
  }
  get options(): ProtectionOptions | null {
    return this.engine.sheets().find((s) => s.id === this.sheet)?.protection ?? null;
  }
  protect(options: ProtectionOptions = {}, password?: string): void {
    this.context.trackFinal(this.engine.protect(this.sheet, options, password));
  }
  unprotect(password?: string): void {
    this.context.trackFinal(this.engine.unprotect(this.sheet, password));
  }
}

import { invalidArgument } from '../errors';
import { HostObject } from './host-object';

export class Application extends HostObject {
  get typeName(): string {
    return 'Application';
  }
  get calculationMode(): string {
    return 'Automatic';
  }
  calculate(type: string): void {
    if (!['Recalculate', 'Full', 'FullRebuild'].includes(type)) throw invalidArgument();
    this.context.track(this.engine.calculate(type === 'Recalculate' ? 'recalculate' : 'full'));
  }
  // Both only save Excel work: the batch ends the same without them.
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}

export class Runtime extends HostObject {
  get typeName(): string {
    return 'Runtime';
  }
  get enableEvents(): boolean {
    return this.context.eventsEnabled;
  }
  set enableEvents(enabled: unknown) {
    this.context.eventsEnabled = Boolean(enabled);
  }
}

// Functions of an add-in. A calculation that meets one asks for its result, shows #BUSY! and goes
// on; when it is through, all results are fetched at once, and the cells that asked are calculated
// again. One wave for a thousand cells costs what one call costs.
import {
  BaseFunction,
  FunctionType,
  type IFunctionService,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import type { Block, CallCustomFunction, CellValue, CustomFunctionArgument } from '../port';
import type { CellPlace } from './calculation';
import { argumentOf, BUSY, error, isBusy, knowBusyError, resultOf } from './formula-values';

interface Call {
  readonly name: string;
  readonly args: readonly CustomFunctionArgument[];
  readonly at: CellPlace;
}

type Result = CellValue | Block<CellValue>;

/** As many as Univer keeps. */
const PARSED_FORMULAS = 5000;
/** Long formulas are kept by a number; every key contains an empty text. */
const EVERY = '';

export class CustomFunctions {
  private names: readonly string[] = [];
  private call: CallCustomFunction | undefined;
  private readonly asked = new Map<string, Call>();
  private results = new Map<string, Result>();

  constructor(
    private readonly service: IFunctionService,
    /** Formulas of this workbook only: several workbooks may share one engine. */
    private readonly unitId: string,
  ) {
    knowBusyError();
  }

  /** Gives the names whose formulas have to be calculated again. */
  replace(names: readonly string[], call: CallCustomFunction): readonly string[] {
    const touched = [...new Set([...this.names, ...names])];
    if (this.names.length > 0) {
      this.service.unregisterExecutors(...this.names);
      this.service.unregisterDescriptions(...this.names);
    }
    this.names = names.map((name) => name.toUpperCase());
    this.call = call;
    this.service.registerExecutors(
      ...this.names.map((name) => new AskedFunction(name, this.unitId, this.answer)),
    );
    this.service.registerDescriptions(
      ...this.names.map((functionName) => ({
        functionName,
        functionType: FunctionType.User,
        description: '',
        abstract: '',
        functionParameter: [],
      })),
    );
    this.service.deleteFormulaAstCacheKey(...touched);
    return touched.map((name) => name.toUpperCase());
  }

  /** Univer keeps formulas parsed, with the ranges that tables had then. */
  forgetParsed(): void {
    // Univer's loop over its cache ends with the first entry that it deletes.
    for (let entry = 0; entry < PARSED_FORMULAS; entry++)
      this.service.deleteFormulaAstCacheKey(EVERY);
  }

  isWaiting(): boolean {
    return this.asked.size > 0;
  }

  /** Fetches everything that was asked for; gives the cells that have to be calculated again. */
  async fetch(): Promise<readonly CellPlace[]> {
    const calls = [...this.asked];
    this.asked.clear();
    const call = this.call;
    const results = await Promise.all(
      calls.map(async ([key, { name, args, at }]): Promise<readonly [string, Result]> => {
        try {
          return [key, call ? await call(name, args, at) : '#NAME?'];
        } catch {
          // Excel shows a function that failed without an error of its own as #VALUE!.
          return [key, '#VALUE!'];
        }
      }),
    );
    // A function of a function is asked in the next wave, and needs the inner one's result again.
    for (const [key, result] of results) this.results.set(key, result);
    return calls.map(([, { at }]) => at);
  }

  /** Results serve one calculation: the next one asks again, as functions may look at the clock. */
  forget(): void {
    this.results = new Map();
  }

  private readonly answer = (
    name: string,
    args: readonly CustomFunctionArgument[],
    at: CellPlace,
  ): BaseValueObject => {
    if (args.some(isBusy)) return error(BUSY);
    const key = `${at.sheet} ${at.row} ${at.column} ${name} ${JSON.stringify(args)}`;
    const result = this.results.get(key);
    if (result !== undefined) return resultOf(result);
    this.asked.set(key, { name, args, at });
    return error(BUSY);
  };
}

type Answer = CustomFunctions['answer'];

class AskedFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly unit: string,
    private readonly answer: (...call: Parameters<Answer>) => ReturnType<Answer>,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    if (this.unitId !== this.unit) return error('#NAME?');
    const at = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
    return this.answer(this.name as string, variants.map(argumentOf), at);
  }
}

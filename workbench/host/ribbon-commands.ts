/** Clicks on ribbon buttons whose action is ExecuteFunction. */
export interface RibbonCommands {
  /** Settles when the add-in's function has called `event.completed()`. */
  run(functionName: string, buttonId: string): Promise<void>;
  /** The add-in's answer to a click. */
  completed(id: string, status: number): void;
  dispose(): void;
}

interface Click {
  readonly functionName: string;
  done(): void;
  failed(error: Error): void;
}

export function createRibbonCommands(fire: (data: unknown) => boolean): RibbonCommands {
  const clicks = new Map<string, Click>();
  return {
    run: (functionName, buttonId) =>
      new Promise((done, failed) => {
        const id = crypto.randomUUID();
        const source = JSON.stringify({ source: { id: buttonId } });
        if (fire([id, functionName, source])) clicks.set(id, { functionName, done, failed });
        else failed(new Error(`${functionName}: the add-in does not listen to the ribbon`));
      }),
    completed(id, status) {
      const click = clicks.get(id);
      clicks.delete(id);
      if (status === 0) click?.done();
      else click?.failed(new Error(`${click.functionName}: the add-in answered ${status}`));
    },
    dispose() {
      for (const { functionName, failed } of clicks.values())
        failed(new Error(`${functionName}: the add-in was closed`));
      clicks.clear();
    },
  };
}

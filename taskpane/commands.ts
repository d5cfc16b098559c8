/** What the ribbon asks of the pane. Names are those of the manifest's function file. */
export type PaneCommand = 'RegisterSelection' | 'SignSelection' | 'VerifyWorkbook';

export const PANE_COMMANDS: readonly PaneCommand[] = [
  'RegisterSelection',
  'SignSelection',
  'VerifyWorkbook',
];

export interface CommandLine {
  /** A command given before the pane listens is kept for it. */
  readonly give: (command: PaneCommand) => void;
  /** Returns how to stop listening. */
  readonly listen: (onCommand: (command: PaneCommand) => void) => () => void;
}

export function commandLine(): CommandLine {
  let waiting: PaneCommand | null = null;
  let listener: ((command: PaneCommand) => void) | null = null;
  return {
    give: (command) => {
      if (listener) listener(command);
      else waiting = command;
    },
    listen: (onCommand) => {
      listener = onCommand;
      if (waiting) onCommand(waiting);
      waiting = null;
      return () => {
        listener = null;
      };
    },
  };
}

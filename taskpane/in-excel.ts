import { packs } from '../addin/registers';
import { languageOf, type Language } from '../addin/text';
import { officeWorkbook } from '../addin/workbook/office';
import { tablesOf } from '../addin/workbook/table-shape';
import { commandLine, PANE_COMMANDS, type CommandLine } from './commands';
import { openDesk } from './open-desk';
import { keptOutbox } from './outbox/kept-outbox';
import { readPreference, writePreference } from './preferences';
import type { Surroundings } from './Root';

/** Binds the ribbon's commands. A command brings the pane up, which then does the work. */
export function answerRibbon(): CommandLine {
  const commands = commandLine();
  for (const command of PANE_COMMANDS)
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      commands.give(command);
      // Completed whatever happens: otherwise Excel says for minutes that the add-in is working.
      void Office.addin
        .showAsTaskpane()
        .catch((error: unknown) => console.error(error))
        .finally(() => event.completed());
    });
  return commands;
}

/** What Excel gives the pane. */
export function inExcel(commands: CommandLine): Surroundings {
  const workbook = officeWorkbook(packs.flatMap(tablesOf));
  return {
    open: () => openDesk(workbook, keptOutbox),
    commands,
    language: readPreference('language', isLanguage) ?? languageOf(Office.context.displayLanguage),
    rememberLanguage: (language) => writePreference('language', language),
    isDark,
    onThemeChange,
    openLink,
  };
}

const isLanguage = (text: string): text is Language => text === 'zh-CN' || text === 'en-US';

/** Excel on the web knows no theme and is light. The PC's own setting says nothing about Excel. */
function isDark(): boolean {
  // Typed as always there; on the web it is not.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.isDarkTheme ?? false;
}

/** Excel tells no change of its theme: it is asked again when the pane gets the focus. */
function onThemeChange(changed: () => void): () => void {
  window.addEventListener('focus', changed);
  return () => window.removeEventListener('focus', changed);
}

/** Links leave the pane: inside it they would take its place. */
function openLink(address: string): void {
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'))
    Office.context.ui.openBrowserWindow(address);
  else window.open(address, '_blank', 'noopener');
}

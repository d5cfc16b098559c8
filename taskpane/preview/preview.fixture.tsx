import '../strict-styles';
import { createRoot } from 'react-dom/client';
import type { Language } from '../../addin/text';
import { commandLine, PANE_COMMANDS } from '../commands';
import { drawIcons } from '../icons';
import { Misplaced, type Misplacement } from '../Misplaced';
import { Root, type Surroundings } from '../Root';
import { drawPage } from '../styles';
import { sceneNames, stage, type Scene } from './scenes.fixture';

/** preview.html?scene=weigh&lang=en-US&dark — the pane with fixed data, without Excel. */
const asked = new URLSearchParams(window.location.search);
const scene = sceneNames.find((name) => name === asked.get('scene'));

function around(shown: Scene | undefined): Surroundings {
  const language: Language = asked.get('lang') === 'en-US' ? 'en-US' : 'zh-CN';
  const commands = commandLine();
  const command = PANE_COMMANDS.find((name) => name === asked.get('command'));
  if (command) commands.give(command);
  return {
    open: async () => {
      if (!shown) return null;
      const desk = await stage(shown);
      // For tests, who play the people that work on the sheets meanwhile.
      Object.assign(window, { people: desk.workbook.people });
      return desk;
    },
    commands,
    language,
    rememberLanguage: () => undefined,
    isDark: () => asked.has('dark'),
    onThemeChange: () => () => undefined,
    openLink: (address) => void window.open(address),
  };
}

// Habits are kept by what Office says of the place; here nobody embeds the pane.
Object.assign(window, { Office: { context: {} } });

drawIcons();
drawPage();
const MISPLACED: readonly Misplacement[] = ['noOffice', 'notExcel', 'oldExcel'];
const misplaced = MISPLACED.find((why) => why === asked.get('misplaced'));
const place = document.getElementById('pane');
if (place)
  createRoot(place).render(
    misplaced ? (
      <Misplaced why={misplaced} language={asked.get('lang') ?? ''} />
    ) : (
      <Root around={around(scene)} />
    ),
  );

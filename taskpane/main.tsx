// First: Fluent reads its configuration while it loads.
import './strict-styles';
import { createRoot } from 'react-dom/client';
import { answerRibbon, inExcel } from './in-excel';
import { drawIcons } from './icons';
import { Misplaced, misplacement } from './Misplaced';
import { Root } from './Root';
import { drawPage } from './styles';

async function start(place: HTMLElement): Promise<void> {
  drawIcons();
  drawPage();
  const root = createRoot(place);
  const why = await misplacement();
  if (why) {
    root.render(<Misplaced why={why} language={navigator.language} />);
    return;
  }
  root.render(<Root around={inExcel(answerRibbon())} />);
}

const place = document.getElementById('pane');
if (place) void start(place);

import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = (name) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      process.platform === 'win32' ? [join(folder, `${name}.exe`)] : [join(folder, name)],
    )
    .find(isProgram);

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for us: the next candidate is asked
  }
}

const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
  (name) => process.env[name] ?? [],
);
const firstProgram = (files) => files.find(isProgram);

/** An installed Chrome, Edge or Chromium, or undefined. BROWSER_PATH overrides the search. */
export const findBrowser = () =>
  process.env['BROWSER_PATH'] ||
  ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium-browser']
    .map(onPath)
    .find((file) => file !== undefined) ||
  firstProgram([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windowsFolders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ]),
  ]);

/** LibreOffice's program, or undefined. SOFFICE_PATH overrides the search. */
export const findOffice = () =>
  process.env['SOFFICE_PATH'] ||
  onPath('soffice') ||
  firstProgram([
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    ...windowsFolders.map((folder) => join(folder, 'LibreOffice/program/soffice.exe')),
  ]);

/** Mac and Windows come with Chinese fonts; a bare Linux does not, and then pages are measured wrong. */
export const hasChineseFont = () =>
  process.platform !== 'linux' ||
  [
    '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/truetype/wqy',
    '/usr/share/fonts/noto-cjk',
    '/usr/share/fonts/google-noto-cjk',
  ].some(existsSync);

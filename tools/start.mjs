// npm start [-- --port N] [-- --file F.xlsx] [-- --no-open]: the workbench at the printed address.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildForWorkbench } from './build.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { ROOT } from './shell.mjs';
import { makeSamples } from './start-samples.mjs';

const wanted = options();
await ensurePackages();
const failed = await buildForWorkbench();
if (failed.length > 0) quit(`start: could not build: ${failed.join(', ')}`);

// Imported here: it may use packages that were not there a moment ago.
const { serve } = await import('../workbench/serve.mjs');
try {
  const { url } = await serve({ port: wanted.port, root: join(ROOT, 'dist'), file: wanted.file });
  console.log(`台账管家 Register Keeper: ${url}`);
  console.log('Ctrl+C 结束 / ends it.');
  if (wanted.open) open(url);
  await makeSamples();
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  quit(`start: port ${wanted.port} is in use; try: npm start -- --port ${wanted.port + 1}`);
}

function options() {
  const usage = 'usage: npm start [-- --port N] [-- --file F.xlsx] [-- --no-open]';
  try {
    const { values } = parseArgs({
      // `npm start -- --port 1 -- --no-open` reaches us with the second `--` in it.
      args: process.argv.slice(2).filter((word) => word !== '--'),
      options: {
        port: { type: 'string' },
        file: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    });
    const port = Number(values.port ?? 3000);
    if (!Number.isInteger(port) || port < 0 || port > 65535) quit(usage, 2);
    const file = values.file === undefined ? undefined : resolve(values.file);
    if (file !== undefined && !existsSync(file)) quit(`start: no such file: ${file}`, 2);
    return { port, file, open: values['no-open'] !== true };
  } catch (error) {
    return quit(`start: ${error.message}\n${usage}`, 2);
  }
}

function open(url) {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [program, ...args] =
    platform === 'darwin'
      ? ['open', url]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  // Whoever has no such program opens the printed address by hand.
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function quit(message, code = 1) {
  console.error(message);
  process.exit(code);
}

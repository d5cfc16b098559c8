// The page around the cases: one button, and a list of what Excel did.
import type { ByHand, Case, Source } from './case';
import { offerFunctions } from './own-functions';
import { runCase } from './run-case';
import { cases, casesByHand } from './suite';
import { TEXT, type Text } from './text';

type Outcome = 'passed' | 'failed' | 'not-here';

interface Result {
  readonly outcome: Outcome;
  readonly failure: string;
}

offerFunctions();

void Office.onReady().then(() => {
  const text = TEXT[Office.context.displayLanguage?.startsWith('zh') ? 'zh-CN' : 'en-US'];
  const page = document.getElementById('page')!;
  const summary = element('p', text.ready(cases.length, casesByHand.length));
  summary.id = 'summary';
  const button = element('button', text.run);
  const list = element('ol');
  const report = element('textarea');
  report.readOnly = true;
  report.title = text.report;
  const byHand = element('ol');
  byHand.append(...casesByHand.map((each) => handItem(each, text)));
  button.addEventListener('click', () => {
    button.disabled = true;
    void runAll(list, summary, report, text).finally(() => (button.disabled = false));
  });
  page.append(
    element('h1', text.title),
    element('p', text.warning),
    button,
    summary,
    report,
    list,
    element('h2', text.byHand),
    byHand,
  );
});

async function runAll(
  list: HTMLOListElement,
  summary: HTMLElement,
  report: HTMLTextAreaElement,
  text: Text,
): Promise<void> {
  list.replaceChildren();
  const lines: string[] = [];
  const counts: Record<Outcome, number> = { passed: 0, failed: 0, 'not-here': 0 };
  summary.dataset['state'] = 'running';
  for (const each of cases) {
    summary.textContent = text.running(lines.length, cases.length);
    const result = await resultOf(each);
    counts[result.outcome]++;
    lines.push([result.outcome, each.id, result.failure].filter(Boolean).join('\t'));
    list.append(item(each, result, text));
  }
  summary.textContent = text.done(counts.passed, counts.failed, counts['not-here']);
  summary.dataset['state'] = 'done';
  report.value = lines.join('\n');
}

async function resultOf(each: Case): Promise<Result> {
  if (!isHere(each)) return { outcome: 'not-here', failure: '' };
  try {
    await runCase(Excel, each);
    return { outcome: 'passed', failure: '' };
  } catch (error) {
    return { outcome: 'failed', failure: error instanceof Error ? error.message : String(error) };
  }
}

function isHere({ needs, only }: Case): boolean {
  if (only === 'web' && Office.context.platform !== Office.PlatformType.OfficeOnline) return false;
  const [set = 'ExcelApi', version = '1.1'] = needs?.split(' ') ?? [];
  return Office.context.requirements.isSetSupported(set, version);
}

function item(each: Case, { outcome, failure }: Result, text: Text): HTMLLIElement {
  const line = element('li');
  line.dataset['case'] = each.id;
  line.dataset['outcome'] = outcome;
  line.append(element('p', `${text.outcomes[outcome]} · ${each.says}`));
  if (failure !== '') {
    const what = element('p', failure);
    what.className = 'failure';
    line.append(what);
  }
  line.append(sourceOf(each.id, each.source, text));
  return line;
}

function handItem({ id, says, source, steps }: ByHand, text: Text): HTMLLIElement {
  const line = element('li');
  line.append(element('p', says), element('p', steps), sourceOf(id, source, text));
  return line;
}

function sourceOf(id: string, source: Source, text: Text): HTMLElement {
  const small = element('small', `${id} · `);
  if (source === 'belief') small.append(text.belief);
  else {
    const link = element('a', source);
    link.href = source;
    link.target = '_blank';
    small.append(link);
  }
  return small;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  return made;
}

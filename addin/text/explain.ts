import type { Problem } from '../actions/problem';
import { linesOf } from '../registers/columns';
import type { Pack, Register, Title } from '../registers/vocabulary';
import type { Names, Refusal } from './problem-text';
import type { Texts } from './zh-CN';

/** A problem as a person reads it. */
export interface Explained extends Refusal {
  /** 《食堂管理工作流程》CT-15:“……”; '' where no clause stands behind it */
  readonly clause: string;
}

/** What a problem is about: the keys it names are looked up here. */
export interface Subject {
  readonly pack: Pack;
  readonly register: Register;
  readonly inLanguage: (title: Title) => string;
}

export function explain(texts: Texts, problem: Problem, subject: Subject): Explained {
  // Every code has its own message (ProblemTexts); the union of them cannot be called as one.
  const message = texts.problems[problem.code] as (problem: Problem, names: Names) => Refusal;
  const { why, next } = message(problem, namesOf(subject, problem.line !== undefined));
  const id = clauseOf(problem, subject);
  return { why, next, clause: id === undefined ? '' : cite(texts, subject.pack, id) };
}

/** The clause with the procedure's own wording, which stays Chinese in every language. */
export function cite(texts: Texts, pack: Pack, id: string): string {
  const wording = pack.clauses.find((clause) => clause.id === id)?.text ?? '';
  // A ClauseId starts with one of the five parts of the procedures.
  const part = id.slice(0, 2) as keyof Texts['procedures'];
  return texts.clause(texts.procedures[part], id, wording);
}

function namesOf({ pack, register, inLanguage }: Subject, ofLine: boolean): Names {
  const lines = linesOf(pack, register)?.columns ?? [];
  const columns = ofLine ? [...lines, ...register.columns] : [...register.columns, ...lines];
  const named = (title: Title | undefined, id: string): string => (title ? inLanguage(title) : id);
  return {
    column: (key) => named(columns.find((column) => column.key === key)?.title, key),
    step: (id) => named(register.signOff?.find(({ step }) => step === id)?.title, id),
    post: (id) => named(pack.posts.find((post) => post.id === id)?.title, id),
  };
}

/** The clause that the problem cites, or the one that asks for the column it is about. */
function clauseOf(problem: Problem, { pack, register }: Subject): string | undefined {
  if ('clause' in problem) return problem.clause;
  if (!('column' in problem)) return undefined;
  const holder = problem.line === undefined ? register : (linesOf(pack, register) ?? register);
  return holder.columns.find(({ key }) => key === problem.column)?.clause;
}

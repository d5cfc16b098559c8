import type { RecordView } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { flowOf } from '../../addin/actions/state-text';
import { decide } from '../../addin/domain/sign-off';
import type { Step } from '../../addin/registers/vocabulary';

/** Why this step cannot be signed now, whoever would: signed already, or others come first. */
export function standsInTheWay(view: RecordView, step: Step, unit = ''): readonly Problem[] {
  const nobody = { name: '', posts: [step.post] };
  const command = { do: 'sign', step: step.step, by: nobody, way: 'noKey', unit } as const;
  const decided = decide(flowOf(view.register), command, view.state);
  return decided.ok ? [] : decided.problems.filter(({ code }) => code !== 'sign-off/other-person');
}

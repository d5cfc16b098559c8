import { pairs } from '../../domain/journal/detail';
import type { Story } from '../../domain/journal/story';
import { holds } from '../../registers/course';
import type { Condition, Register } from '../../registers/vocabulary';
import type { About, Finding } from './finding';
import { sealedValues, type SealedValues } from './sealed-values';

/**
 * Which steps a record needs follows from its values and the parameters that held when it was
 * opened: they are worked out again from what each signature sealed, not believed from its entry.
 */
export function verifyCourse(
  register: Register,
  lineRegister: Register | undefined,
  story: Story,
  about: About,
): readonly Finding[] {
  const conditional = (register.signOff ?? []).flatMap(({ step, title, when }) =>
    when ? [{ step, title: title.zh, when }] : [],
  );
  if (conditional.length === 0) return [];
  const parameters = pairs(story.entries[0]?.entry.detail ?? {}, 'parameters');
  return story.entries.flatMap(({ id, entry }): readonly Finding[] => {
    const left = story.after.get(id);
    if (entry.event !== 'signed' || !left || left.state.status === 'draft') return [];
    const { off } = left.state.facts;
    const values = sealedValues(register, lineRegister, entry.no, left.sealed);
    return conditional
      .filter(({ when }) => isKnown(when, values))
      .flatMap(({ step, title, when }): readonly Finding[] => {
        const needed = holds(when, values.header, values.lines, parameters);
        if (needed !== off.includes(step)) return [];
        const [was, now] = needed ? [title, ''] : ['', title];
        return [{ ...about, kind: 'course-differs', was, now, by: entry.by }];
      });
  });
}

const isKnown = (when: Condition, { knows, knowsOfLines }: SealedValues): boolean =>
  'parameter' in when || ('anyLine' in when ? knowsOfLines(when.anyLine) : knows(when.column));

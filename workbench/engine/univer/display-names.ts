import { RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { parseA1Ref } from '@borgar/fx';
import type { DefinedName } from '../port';
import type { Screen } from './screen';
import { formulaForGrid } from './structured';

const idOf = ({ name, scope }: DefinedName): string => `${scope}/${name.toLowerCase()}`;

export function showNames(
  screen: Screen,
  before: readonly DefinedName[],
  now: readonly DefinedName[],
): void {
  const old = new Map(before.map((name) => [idOf(name), name]));
  const wanted = new Map(now.map((name) => [idOf(name), name]));
  for (const [id, name] of old)
    if (!wanted.has(id)) screen.show(RemoveDefinedNameMutation.id, { id, name: name.name });
  for (const [id, name] of wanted) {
    const known = old.get(id);
    if (known?.refersTo === name.refersTo && known.name === name.name) continue;
    screen.show(SetDefinedNameMutation.id, {
      id,
      name: name.name,
      formulaOrRefString: source(name.refersTo),
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.scope === 'workbook' ? SCOPE_WORKBOOK_VALUE_DEFINED_NAME : name.scope,
    });
  }
}

/** Univer writes a reference without '=', and everything else with it. */
function source(refersTo: string): string {
  const text = refersTo.replace(/^=/, '');
  return parseA1Ref(text) ? text : formulaForGrid(refersTo, undefined);
}

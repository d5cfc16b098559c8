import { useCallback, useState } from 'react';
import { changeRoster } from '../../addin/actions/change-roster';
import type { House } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { rosterActText } from '../../addin/domain/keys/roster-text';
import type { RosterAct } from '../../addin/domain/keys/roster-act';
import { useDesk } from '../at-desk';

interface Answer {
  readonly refused: readonly Problem[];
  /** what was done last: it counts, or waits for a second person */
  readonly done: { readonly act: RosterAct; readonly asked: boolean } | null;
}

const NOTHING: Answer = { refused: [], done: null };

/** Does an act about the people, by whoever is unlocked. */
export function useRosterAct(button: string) {
  const { desk, write, settle } = useDesk();
  const [answer, setAnswer] = useState<Answer>(NOTHING);
  const act = useCallback(
    async (wanted: RosterAct): Promise<boolean> => {
      const result = await write(button, () => changeRoster(desk, { act: wanted }));
      if (!result) return false;
      if (!result.ok) {
        setAnswer({ refused: result.problems, done: null });
        return false;
      }
      setAnswer({ refused: [], done: { act: wanted, asked: waits(result.value, wanted) } });
      settle(result.value);
      return true;
    },
    [desk, write, settle, button],
  );
  return { ...answer, act };
}

const waits = ({ roster }: House, wanted: RosterAct): boolean =>
  roster?.state.asked.some(({ act }) => act === rosterActText(wanted)) ?? false;

import type { FlowState } from '../../addin/domain/sign-off';
import type { Step } from '../../addin/registers/vocabulary';
import { useSpeaking, type Speaking } from '../speaking';
import { useStyles } from '../styles';

export function stateText(
  { t, say }: Speaking,
  state: FlowState,
  waiting: readonly Step[],
): string {
  switch (state.status) {
    case 'draft':
      return t.state.draft;
    case 'complete':
    case 'contested':
    case 'void':
      return t.state[state.status];
    case 'open':
      return t.state.waiting(waiting.map(({ title }) => say(title)).join(t.and));
  }
}

export function StateView(props: { readonly state: FlowState; readonly waiting: readonly Step[] }) {
  const speaking = useSpeaking();
  const styles = useStyles();
  const look = props.state.status === 'complete' ? styles.pillDone : styles.pillWarn;
  return (
    <span className={`${styles.pill} ${props.state.status === 'draft' ? '' : look}`}>
      {stateText(speaking, props.state, props.waiting)}
    </span>
  );
}

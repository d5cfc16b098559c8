import type { Problem } from './problem';
import type { Texts } from './text';

interface Props {
  readonly problem: Problem | null;
  readonly texts: Texts;
  readonly onClose: () => void;
}

/** The element is always there: a screen reader announces what comes into it. */
export function ProblemBar({ problem, texts, onClose }: Props) {
  const said = problem && texts.problem(problem);
  return (
    <div role="alert" className="problem" hidden={!said}>
      {said && (
        <>
          <p>
            <strong>{said.what}</strong> {said.then}
          </p>
          <button type="button" className="quiet" aria-label={texts.closeMessage} onClick={onClose}>
            ✕
          </button>
        </>
      )}
    </div>
  );
}

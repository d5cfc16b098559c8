import type { Register } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';

/** What posts, steps and choices of a register are called in the language of the pane. */
export function useNames({ signOff = [] }: Register) {
  const { desk } = useDesk();
  const { say } = useSpeaking();
  const postTitle = (id: string): string => {
    const post = desk.pack.posts.find((candidate) => candidate.id === id);
    return post ? say(post.title) : id;
  };
  const stepTitle = (id: string): string => {
    const step = signOff.find((candidate) => candidate.step === id);
    return step ? say(step.title) : id;
  };
  const choiceTitle = (id: string, choice: string): string => {
    const step = signOff.find((candidate) => candidate.step === id);
    const found = step?.choices?.find((candidate) => candidate.choice === choice);
    return found ? say(found.title) : choice;
  };
  return { postTitle, stepTitle, choiceTitle };
}

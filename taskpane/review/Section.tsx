import type { ReactNode } from 'react';
import { useStyles } from '../styles';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** One question of the review with its answer. */
export function Section({ title, children }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.tight}>
      <h2 className={styles.section}>{title}</h2>
      {children}
    </section>
  );
}

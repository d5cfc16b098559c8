import { useState, type ReactNode } from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { useStyles } from '../styles';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the screen that is built when somebody first opens it, and then keeps what was typed. */
export function Fold({ title, children }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [built, setBuilt] = useState(false);
  return (
    <section className={styles.tight}>
      <button
        type="button"
        className={styles.foldButton}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          setBuilt(true);
        }}
      >
        <Icon iconName={open ? 'ChevronDown' : 'ChevronRight'} /> {title}
      </button>
      {built && (
        <div className={styles.stack} hidden={!open}>
          {children}
        </div>
      )}
    </section>
  );
}

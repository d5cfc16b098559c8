import { useEffect, useState } from 'react';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** 催办: the sentence that is sent by whatever way the house uses, ready on the clipboard. */
export function Reminder({ text }: { readonly text: string }) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    // Excel for the desktop may not let a pane write to the clipboard; then people copy it by hand.
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }, [text]);
  return (
    <div className={`${styles.card} ${styles.tight}`} role="status">
      <div className={`${styles.dim} ${styles.small}`}>
        {copied ? t.acts.copied : t.acts.notCopied}
      </div>
      <p className={styles.said}>{text}</p>
    </div>
  );
}

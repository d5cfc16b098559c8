import { useState } from 'react';
import { threeWayView, type ThreeWayView } from '../../addin/actions/three-way-view';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** More than these are looked at with REG.RECON3 in a sheet. */
const SHOWN = 50;

/** 账—物—卡: one line for each article that differs, with its class and the document that explains it. */
export function ThreeWayPart() {
  const { desk, read } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [view, setView] = useState<ThreeWayView | null>(null);
  if (!desk.pack.threeWay) return null;
  const look = async (): Promise<void> => {
    const seen = await read(() => threeWayView(desk));
    if (seen) setView(seen);
  };
  const figure = (quantity: number | null): string =>
    quantity === null ? t.threeWay.none : String(quantity);
  return (
    <section className={styles.tight}>
      <h2 className={styles.section}>{t.threeWay.title}</h2>
      <button type="button" className={styles.link} onClick={() => void look()}>
        {t.threeWay.look}
      </button>
      {view && (
        <>
          <div className={styles.dim}>
            {view.count
              ? t.threeWay.counted(view.count.no, view.count.day ?? '')
              : t.threeWay.notCounted}
          </div>
          <div>{t.threeWay.agree(view.agreeing, view.items)}</div>
          <ul className={styles.list}>
            {view.lines.slice(0, SHOWN).map(({ item, name, is, ...line }, at) => (
              <li key={at}>
                <div className={styles.spread}>
                  <span className={styles.strong}>
                    {item} {name}
                  </span>
                  <span>{t.threeWay.classes[is]}</span>
                </div>
                <div className={styles.small}>
                  {t.threeWay.figures(figure(line.ledger), figure(line.counted), figure(line.card))}
                </div>
                <div className={`${styles.dim} ${styles.small}`}>
                  {line.documents.length > 0
                    ? t.threeWay.documents(line.documents.join(t.and))
                    : t.threeWay.unexplained}
                </div>
              </li>
            ))}
          </ul>
          {view.lines.length > SHOWN && (
            <div className={styles.dim}>{t.review.more(view.lines.length - SHOWN)}</div>
          )}
        </>
      )}
    </section>
  );
}

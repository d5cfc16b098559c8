import type { Way } from '../../addin/domain/sign-off';
import { useDesk } from '../at-desk';
import type { SetKept } from '../kept';
import { Field } from '../parts/Field';
import { Segments } from '../parts/Segments';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { InkPad } from './InkPad';
import { paperDay, unlockedPerson, type WayChosen } from './ways';

interface Props {
  readonly ways: readonly Way[];
  readonly way: Way;
  readonly by: string;
  readonly chosen: WayChosen;
  readonly onChosen: SetKept<WayChosen>;
}

/** How it is signed: by key, in ink on the screen, in ink on paper. Whoever saw it is named. */
export function WayFields({ ways, way, by, chosen, onChosen }: Props) {
  const { t } = useSpeaking();
  const change = (more: Partial<WayChosen>): void => onChosen((now) => ({ ...now, ...more }));
  return (
    <>
      {ways.length > 1 && (
        <Segments
          label={t.sign.way}
          options={ways.map((value) => ({ value, text: t.sign.ways[value] }))}
          value={way}
          onChange={(next) => change({ way: next })}
        />
      )}
      {way === 'onScreen' && (
        <InkPad strokes={chosen.strokes} onStrokes={(strokes) => change({ strokes })} />
      )}
      {way === 'paper' && <Paper chosen={chosen} onChange={change} />}
      <Whose way={way} by={by} />
    </>
  );
}

function Paper(props: {
  readonly chosen: WayChosen;
  readonly onChange: (more: Partial<WayChosen>) => void;
}) {
  const { desk } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const { chosen, onChange } = props;
  const day = paperDay(desk, chosen.date);
  return (
    <div className={styles.fields}>
      <Field
        label={t.sign.paperDate}
        hint={t.sign.paperDateHint}
        value={chosen.date}
        onChange={(date) => onChange({ date })}
        understood={day === '' ? '' : t.entry.understood(day)}
        required
      />
      <Field label={t.sign.paperNo} value={chosen.no} onChange={(no) => onChange({ no })} />
      <Field
        label={t.sign.paperPlace}
        hint={t.sign.paperPlaceHint}
        value={chosen.place}
        onChange={(place) => onChange({ place })}
        required
        className={styles.wide}
      />
    </div>
  );
}

/** Whose key signs, in words. */
function Whose({ way, by }: { readonly way: Way; readonly by: string }) {
  const { desk } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const unlocked = unlockedPerson(desk);
  const witness = unlocked === '' ? t.sign.witnessNeeded : t.sign.witness(unlocked);
  const mine = by !== '' && unlocked === by ? t.sign.withKey(by) : t.sign.ownKeyNeeded(by);
  const text = !desk.house.roster
    ? way === 'noKey'
      ? t.person.noKey
      : ''
    : way === 'key'
      ? by === ''
        ? ''
        : mine
      : witness;
  return text === '' ? null : <div className={`${styles.dim} ${styles.small}`}>{text}</div>;
}

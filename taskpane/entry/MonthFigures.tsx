import { monthFigures, type MonthFigures as Figures } from '../../addin/actions/month-figures';
import type { Register } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

interface Props {
  readonly register: Register;
  readonly month: string;
  readonly onFigures: (figures: Figures) => void;
}

/** 月结: fills in what the book says of the month; shows what is still missing before it may be closed. */
export function MonthFigures({ register, month, onFigures }: Props) {
  const { desk, read } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const add = async (): Promise<void> => {
    const figures = await read(() => monthFigures(desk, register, month.trim()));
    if (figures) onFigures(figures);
  };
  return (
    <button type="button" className={styles.link} onClick={() => void add()}>
      {t.entry.addMonth}
    </button>
  );
}

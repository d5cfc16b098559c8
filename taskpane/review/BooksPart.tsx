import type { OpenDifference } from '../../addin/actions/review-differences';
import type { Review, StockDifference } from '../../addin/actions/review-workbook';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { Mentions, type OpenMention } from './Mentions';
import { Section } from './Section';

interface Props extends Pick<Review, 'differences' | 'stock' | 'missing'> {
  readonly onOpen: OpenMention;
}

/** What does not agree and is not dealt with, and copies that should be elsewhere by now. */
export function BooksPart({ differences, stock, missing, onOpen }: Props) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const differs = ({ what, column, difference, unfollowed }: OpenDifference): string =>
    [
      what,
      `${say(column.title)} ${difference > 0 ? '+' : ''}${difference}`,
      ...(unfollowed ? [t.review.unfollowed] : []),
    ]
      .filter((text) => text !== '')
      .join(' · ');
  const explained = ({ name, line: { is, difference, documents } }: StockDifference): string =>
    [
      name,
      t.threeWay.classes[is],
      difference === 0 ? '' : String(difference),
      documents.join(t.and),
    ]
      .filter((text) => text !== '')
      .join(' · ');
  return (
    <>
      <Section title={t.review.differences(differences.length + stock.length)}>
        {differences.length + stock.length === 0 && (
          <div className={styles.dim}>{t.review.noDifferences}</div>
        )}
        <Mentions list={differences} onOpen={onOpen} tell={differs} />
        <Mentions list={stock} onOpen={onOpen} tell={explained} />
      </Section>
      {missing.length > 0 && (
        <Section title={t.review.missing(missing.length)}>
          <Mentions
            list={missing}
            onOpen={onOpen && ((one) => onOpen(one.handed ?? one))}
            tell={({ copy, handed }) =>
              handed ? t.review.copyWaits(copy, handed.no) : t.review.copyNever(copy)
            }
          />
        </Section>
      )}
    </>
  );
}

import { Spinner } from '@fluentui/react/lib/Spinner';
import { lazy, Suspense } from 'react';
import { Fold } from '../people/Fold';
import { useSpeaking } from '../speaking';

// All that is said of the functions comes only to who asks for a formula.
const FormulaBuilder = lazy(() =>
  import(/* webpackChunkName: "formulas" */ './FormulaBuilder').then((module) => ({
    default: module.FormulaBuilder,
  })),
);

export function FormulasPart() {
  const { t } = useSpeaking();
  return (
    <Fold title={t.review.formulas.title}>
      <Suspense fallback={<Spinner />}>
        <FormulaBuilder />
      </Suspense>
    </Fold>
  );
}

import type { Adoption } from '../../addin/actions/adopt-rows';
import type { Field as AdoptField } from '../../addin/domain/adopt/field';
import { columnOf } from '../../addin/registers/columns';
import type { Register } from '../../addin/registers/vocabulary';
import type { Picked } from '../../addin/workbook/port';
import { Field } from '../parts/Field';
import { Select } from '../parts/Select';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { columnFor, letters, taken } from './columns';

interface Props {
  readonly register: Register;
  readonly fields: readonly AdoptField[];
  readonly picked: Picked;
  readonly adoption: Adoption;
  readonly onChange: (adoption: Adoption) => void;
}

/** For each column of the register: which column of the old list it is, or one value for all rows. */
export function MappingFields({ register, fields, picked, adoption, onChange }: Props) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const columns = adoption.heading.names.map((heading, at) => ({
    value: String(at),
    text: t.adopt.fromColumn(letters(picked.column + at), heading),
  }));
  return (
    <div className={styles.stack}>
      <h3 className={styles.section}>{t.adopt.columns}</h3>
      <div className={styles.dim}>{t.adopt.columnsHint}</div>
      {fields.map(({ key, required, allowed }) => {
        const column = columnOf(register, key);
        const name = column ? say(column.title) : key;
        const from = columnFor(adoption, key);
        return (
          <div key={key} className={styles.tight}>
            <Select
              label={required ? `${name} *` : name}
              value={from}
              placeholder={t.adopt.none}
              options={columns}
              onChange={(next) => onChange(taken(adoption, key, next))}
            />
            {from === '' && required && (
              <Field
                label={t.adopt.all(name)}
                value={adoption.given[key] ?? ''}
                choices={allowed}
                onChange={(value) =>
                  onChange({ ...adoption, given: { ...adoption.given, [key]: value } })
                }
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

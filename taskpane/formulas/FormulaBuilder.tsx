import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useId, useState } from 'react';
import { writeFormula } from '../../addin/domain/formula-text';
import { FUNCTIONS } from '../../addin/text/functions';
import type { Inserted } from '../../addin/workbook/port';
import { useDesk } from '../at-desk';
import { useKept } from '../kept';
import { BusyButton } from '../parts/BusyButton';
import { Select } from '../parts/Select';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { ArgumentInput } from './ArgumentInput';
import { fieldsOf } from './fields';
import { InsertedResult } from './InsertedResult';
import { rangesOf } from './ranges';

/** A question in words, its ranges, and the formula that answers it, put into a cell. */
export function FormulaBuilder() {
  const { desk, read, write } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const ranges = useId();
  const [chosen, choose] = useKept('formulas/function', '');
  const [typed, setTyped] = useKept<Readonly<Record<string, string>>>('formulas/typed', {});
  const [asked, setAsked] = useState(false);
  const [notOne, setNotOne] = useState(false);
  const [inserted, setInserted] = useState<Inserted | null>(null);
  const help = FUNCTIONS.find(({ id }) => id === chosen);
  const written = writeFormula(`REG.${chosen}`, help ? fieldsOf(help) : [], typed);
  const fill = (name: string, text: string): void => {
    setTyped({ ...typed, [name]: text });
    setInserted(null);
  };

  const pick = async (name: string): Promise<void> => {
    const address = await read(() => desk.workbook.selectedAddress());
    if (address === undefined) return;
    setNotOne(address === null);
    if (address !== null) fill(name, address);
  };

  const insert = async (): Promise<void> => {
    setAsked(true);
    if (!written.ok) return;
    const answer = await write('formula', () => desk.workbook.insertFormula(written.formula));
    if (answer) setInserted(answer);
  };

  return (
    <div className={styles.stack}>
      <Select
        label={t.review.formulas.question}
        value={chosen}
        placeholder={t.review.formulas.choose}
        options={FUNCTIONS.map(({ id, question }) => ({ value: id, text: say(question) }))}
        onChange={(id) => {
          choose(id);
          setTyped({});
          setAsked(false);
          setInserted(null);
        }}
      />
      {help && (
        <>
          <div className={styles.dim}>{say(help.help)}</div>
          <datalist id={ranges}>
            {rangesOf(desk.pack).map((range) => (
              <option key={range} value={range} />
            ))}
          </datalist>
          {help.parameters.map((parameter) => {
            const { name } = parameter;
            const wrong = written.ok ? undefined : written.problems[name];
            return (
              <ArgumentInput
                key={name}
                parameter={parameter}
                ranges={ranges}
                value={typed[name] ?? ''}
                wrong={wrong && (asked || wrong !== 'missing') ? wrong : null}
                onChange={(text) => fill(name, text)}
                onPick={() => void pick(name)}
              />
            );
          })}
          {notOne && (
            <MessageBar messageBarType={MessageBarType.warning} delayedRender={false} role="status">
              {t.review.formulas.notOne}
            </MessageBar>
          )}
          {written.ok && (
            <div>
              <div className={styles.label}>{t.review.formulas.formula}</div>
              <code className={styles.small}>{written.formula}</code>
            </div>
          )}
          <div className={styles.dim}>{t.review.formulas.where}</div>
          <BusyButton
            id="formula"
            text={t.review.formulas.insert}
            busyText={t.review.formulas.inserting}
            onClick={() => void insert()}
          />
          {inserted && <InsertedResult inserted={inserted} />}
        </>
      )}
    </div>
  );
}

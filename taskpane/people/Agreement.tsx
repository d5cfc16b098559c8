import { DefaultButton } from '@fluentui/react/lib/Button';
import { fullFingerprint } from '../../addin/domain/keys/fingerprint';
import { keyInForce } from '../../addin/domain/keys/roster';
import type { RosterState } from '../../addin/domain/keys/roster-state';
import { postTitle } from '../../addin/registers/posts';
import { agreement } from '../../addin/text/agreement';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { PrintSheet, printSheets } from './PrintSheet';

interface Props {
  readonly roster: RosterState;
}

/** 电子签名约定书: everybody's full fingerprint on paper, signed once in ink. */
export function Agreement({ roster }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  return (
    <section className={styles.tight}>
      <div>
        <DefaultButton text={t.people.agreement} onClick={printSheets} />
      </div>
      <div className={`${styles.dim} ${styles.small}`}>{t.people.agreementWhy}</div>
      <PrintSheet>
        <AgreementText roster={roster} />
      </PrintSheet>
    </section>
  );
}

/** Chinese whatever the pane speaks: it is signed under Chinese law. */
function AgreementText({ roster }: Props) {
  const { desk } = useDesk();
  const signers = Object.values(roster.people).flatMap((person) => {
    const key = person.state === 'active' ? keyInForce(person) : null;
    return key ? [{ person, fingerprint: key.fingerprint }] : [];
  });
  return (
    <>
      <h1>{agreement.title}</h1>
      <p>{agreement.about(desk.pack.title.zh, desk.house.workbookId)}</p>
      <ol>
        {agreement.articles.map((article) => (
          <li key={article}>{article}</li>
        ))}
      </ol>
      <table>
        <thead>
          <tr>
            {agreement.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {signers.map(({ person, fingerprint }) => (
            <tr key={person.name}>
              <td>{person.name}</td>
              <td>
                {[
                  ...(person.registrar ? ['台账管理员'] : []),
                  ...person.posts.map((post) => postTitle(desk.pack, post)),
                ].join('、')}
              </td>
              <td>
                <code>{fullFingerprint(fingerprint)}</code>
              </td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p>{agreement.foot}</p>
    </>
  );
}

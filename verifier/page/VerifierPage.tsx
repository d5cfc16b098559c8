import { useEffect, useState } from 'react';
import type { Language } from '../../addin/text';
import { verifierTextsOf } from '../../addin/text/verifier';
import type { Kept, Verdict } from '../verdict';
import { Copies } from './Copies';
import { Outside } from './Outside';
import { Paper } from './Paper';
import { Picker } from './Picker';
import { Report } from './Report';
import { Speaking } from './speaking';
import { useFiles } from './use-files';

export function VerifierPage({ spoken }: { readonly spoken: Language }) {
  const [language, setLanguage] = useState(spoken);
  const [kept, setKept] = useState<Kept>({});
  const files = useFiles();
  const t = verifierTextsOf(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t.title;
  }, [language, t]);
  const verified = files.verdicts.flatMap(({ verdict }): readonly Verdict[] =>
    verdict.is === 'verified' ? [verdict] : [],
  );
  const [first, second] = verified;
  return (
    <Speaking.Provider value={language}>
      <main>
        <header className="screen">
          <h1>{t.title}</h1>
          <button
            type="button"
            onClick={() => setLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN')}
          >
            {t.otherLanguage}
          </button>
        </header>
        <p className="dim screen">{t.intro}</p>
        <Outside kept={kept} onChange={setKept} verified={verified} />
        <Picker files={files} kept={kept} />
        {files.verdicts.map((dated, index) => (
          <Report key={index} {...dated} onRemove={() => files.remove(dated)} />
        ))}
        {first && second && verified.length === 2 && <Copies first={first} second={second} />}
        <Paper verified={verified} />
      </main>
    </Speaking.Provider>
  );
}

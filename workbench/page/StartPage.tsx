import type { Language } from './language';
import { inLanguage, type Template } from './templates';
import type { Texts } from './text';

export type Choice =
  | { readonly kind: 'template'; readonly template: Template; readonly file: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'file' };

interface Props {
  readonly templates: readonly Template[];
  readonly texts: Texts;
  readonly language: Language;
  readonly onChoose: (choice: Choice) => void;
  readonly onBack?: () => void;
}

export function StartPage({ templates, texts, language, onChoose, onBack }: Props) {
  return (
    <main className="start">
      <div className="start-content">
        {onBack && (
          <button type="button" className="back" onClick={onBack}>
            ← {texts.back}
          </button>
        )}
        <h2 className="headline">{texts.headline}</h2>
        <p className="promise">{texts.promise}</p>

        <h3>{texts.templates}</h3>
        {templates.length === 0 && <p>{texts.noTemplates}</p>}
        <ul className="cards">
          {templates.flatMap((template) => [
            <Card
              key={template.id}
              icon="/assets/keeper-64.png"
              title={inLanguage(template.title, language)}
              tip={`${texts.blankTemplate} · ${inLanguage(template.owner, language)}`}
              onClick={() => onChoose({ kind: 'template', template, file: template.file })}
            />,
            ...(template.sample === undefined
              ? []
              : [
                  <Card
                    key={`${template.id}-sample`}
                    icon="/assets/verify-64.png"
                    title={inLanguage(template.title, language)}
                    tip={`${texts.sample} · ${inLanguage(template.owner, language)}`}
                    onClick={() => onChoose({ kind: 'template', template, file: template.sample! })}
                  />,
                ]),
          ])}
        </ul>

        <h3>{texts.ownFile}</h3>
        <ul className="cards">
          <Card
            icon="/assets/register-64.png"
            title={texts.openFile}
            tip={texts.openFileTip}
            onClick={() => onChoose({ kind: 'file' })}
          />
          <Card
            title={texts.blank}
            tip={texts.blankTip}
            onClick={() => onChoose({ kind: 'blank' })}
          />
        </ul>

        <h3>{texts.howTo}</h3>
        <ol className="steps">
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </main>
  );
}

interface CardProps {
  readonly icon?: string;
  readonly title: string;
  readonly tip: string;
  readonly onClick: () => void;
}

function Card({ icon, title, tip, onClick }: CardProps) {
  return (
    <li>
      <button type="button" className="card" onClick={onClick}>
        {icon === undefined ? (
          <span className="sheet-icon" aria-hidden="true" />
        ) : (
          <img src={icon} alt="" width="40" height="40" />
        )}
        <span>
          <strong>{title}</strong>
          <small>{tip}</small>
        </span>
      </button>
    </li>
  );
}

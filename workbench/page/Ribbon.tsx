import type { Bench, BenchView } from './bench';
import type { Texts } from './text';

interface Props {
  readonly bench: Bench;
  readonly view: BenchView;
  readonly texts: Texts;
}

/** The add-in's tab, as its manifest asks Excel to draw it. */
export function Ribbon({ bench, view, texts }: Props) {
  const { language } = view;
  return (
    <nav className="ribbon" aria-label={texts.ribbon}>
      <span className="ribbon-tab">{bench.manifest.tab[language]}</span>
      {bench.manifest.groups.map(({ id, label, buttons }) => (
        <div key={id} role="group" aria-label={label[language]} className="ribbon-group">
          {buttons.map((button) => (
            <button
              key={button.id}
              type="button"
              title={button.tip[language]}
              disabled={!view.paneReady && button.action.kind === 'run'}
              onClick={() => void bench.press(button)}
            >
              <img src={button.icon} alt="" width="20" height="20" />
              {button.label[language]}
            </button>
          ))}
        </div>
      ))}
    </nav>
  );
}

import { profiles } from '../host/profiles';
import type { Bench, BenchView } from './bench';
import { LANGUAGES, type Language } from './language';
import type { Texts } from './text';

interface Props {
  readonly bench: Bench;
  readonly view: BenchView;
  readonly texts: Texts;
  readonly onStart: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onLanguage: (language: Language) => void;
}

/** Each language is named in itself, to be found by whoever reads only that one. */
const NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '中文', 'en-US': 'English' };

export function TopBar({ bench, view, texts, onStart, onOpen, onSave, onLanguage }: Props) {
  const { book } = view;
  return (
    <header className="top">
      <img src="/assets/keeper-32.png" alt="" width="20" height="20" />
      <h1>{texts.workbench}</h1>
      <div className="top-buttons">
        <button type="button" onClick={onStart}>
          {texts.start}
        </button>
        <button type="button" onClick={onOpen} title="Ctrl+O">
          {texts.open}
        </button>
        <button type="button" onClick={onSave} disabled={!book} title="Ctrl+S">
          {texts.save}
        </button>
      </div>
      <p className="book-name" aria-live="polite">
        {book ? book.name : texts.noWorkbook}
        {view.unsaved && <span className="unsaved"> ● {texts.unsaved}</span>}
      </p>
      {book && (
        <p className="traffic" title={texts.trafficTip}>
          {texts.traffic(view.batches, kilobytes(view.bytes))}
        </p>
      )}
      <label>
        <span>{texts.profile}</span>
        <select
          value={view.profile.id}
          onChange={({ target }) => {
            const profile = profiles.find(({ id }) => id === target.value);
            if (profile) void bench.setProfile(profile);
          }}
        >
          {profiles.map(({ id }) => (
            <option key={id} value={id}>
              {texts.profiles[id] ?? id}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">{texts.language}</span>
        <select
          value={view.language}
          disabled={view.opening}
          onChange={({ target }) => {
            const language = LANGUAGES.find((known) => known === target.value);
            if (language) onLanguage(language);
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {NAMES[language]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

const kilobytes = (bytes: number): string =>
  bytes < 10_240 ? (bytes / 1024).toFixed(1) : String(Math.round(bytes / 1024));

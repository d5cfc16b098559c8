import { useEffect, useRef } from 'react';
import type { Texts } from './text';

interface Props {
  readonly name: string;
  readonly texts: Texts;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

export function DiscardDialog({ name, texts, onSave, onDiscard, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Shown as modal, the browser itself keeps the focus inside and gives it back.
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="discard-title" onCancel={onCancel}>
      <h2 id="discard-title">{texts.ask}</h2>
      <p>{texts.askTip(name)}</p>
      <div className="dialog-buttons">
        <button type="button" className="primary" onClick={onSave}>
          {texts.saveFirst}
        </button>
        <button type="button" onClick={onDiscard}>
          {texts.discard}
        </button>
        <button type="button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </dialog>
  );
}

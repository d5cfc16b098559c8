import { encodeQR } from 'qr';
import { useEffect, useState, type ReactNode } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { labelOf } from '../../addin/actions/life-of';
import { PrintSheet, printSheets } from '../people/PrintSheet';
import { useSpeaking } from '../speaking';

interface Props {
  readonly view: RecordView;
  readonly button: (print: () => void) => ReactNode;
}

/** The label that is stuck on the thing: a code to scan, its number, and what it is. */
export function Label({ view, button }: Props) {
  const { say } = useSpeaking();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    printSheets();
    const done = (): void => setPrinting(false);
    window.addEventListener('afterprint', done, { once: true });
  }, [printing]);
  return (
    <div>
      {button(() => setPrinting(true))}
      {printing && (
        <PrintSheet>
          <table>
            <tbody>
              <tr>
                <td
                  width="110"
                  role="img"
                  aria-label={view.no}
                  dangerouslySetInnerHTML={{ __html: encodeQR(view.no, 'svg') }}
                />
                <td>
                  <strong>{view.no}</strong>
                  <div>{say(view.register.title)}</div>
                  {labelOf(view).map((text) => (
                    <div key={text}>{text}</div>
                  ))}
                </td>
              </tr>
            </tbody>
          </table>
        </PrintSheet>
      )}
    </div>
  );
}

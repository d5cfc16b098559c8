import { DefaultButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Component, type ReactNode } from 'react';
import { WorkbookError } from '../addin/workbook/port';
import { useScrollTo } from './parts/use-scroll-to';
import { useSpeaking } from './speaking';
import { useStyles } from './styles';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A failure of the host, or a bug of ours, told once: cause and next step. */
export function Failure({ error, onRetry }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const place = useScrollTo<HTMLDivElement>(error);
  const { why, next } = t.failures[error instanceof WorkbookError ? error.code : 'bug'];
  return (
    <div ref={place} className={styles.brought}>
      <MessageBar
        messageBarType={MessageBarType.severeWarning}
        delayedRender={false}
        role="alert"
        actions={<DefaultButton text={t.failure.retry} onClick={onRetry} />}
      >
        <div className={styles.strong}>{why}</div>
        <div>{next}</div>
        <details>
          <summary>{t.failure.details}</summary>
          <code className={styles.details}>{detailsOf(error)}</code>
        </details>
      </MessageBar>
    </div>
  );
}

function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : ` ← ${detailsOf(error.cause)}`;
  return `${error.name}: ${error.message}${cause}`;
}

interface BoundaryProps {
  readonly onError: (error: unknown) => void;
  /** shown in the place of what broke */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** Catches what breaks while drawing and hands it to the root. */
export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}

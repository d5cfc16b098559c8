import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Spinner, SpinnerSize } from '@fluentui/react/lib/Spinner';
import { useDesk } from '../at-desk';

interface Props {
  /** names the write, so that the button that was pressed shows that it is under way */
  readonly id: string;
  readonly text: string;
  readonly busyText: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly secondary?: boolean;
  readonly wide?: boolean;
}

/** A button that writes. While any write runs none of them can be pressed. */
export function BusyButton(props: Props) {
  const { busy, desk } = useDesk();
  const Button = props.secondary ? DefaultButton : PrimaryButton;
  const mine = busy === props.id;
  return (
    <Button
      text={mine ? props.busyText : props.text}
      data-main-action={props.secondary ? undefined : ''}
      disabled={busy !== null || props.disabled === true || desk.house.readOnly}
      onClick={props.onClick}
      styles={{ root: props.wide ? { width: '100%' } : { minWidth: 72 } }}
      {...(mine && { onRenderIcon: () => <Spinner size={SpinnerSize.xSmall} /> })}
    />
  );
}

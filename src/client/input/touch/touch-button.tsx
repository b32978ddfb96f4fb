/** One button under a thumb: held while a finger is on it. */
import { useRef } from 'preact/hooks';
import { ActionIcon } from '../../ui/prompts/action-icon.tsx';
import { promptWords } from '../../ui/prompts/texts/index.ts';
import type { Box } from './touch-layout.ts';

export const TOUCH_BUTTONS = ['boost', 'dash', 'handbrake', 'skip'] as const;
export type TouchAction = (typeof TOUCH_BUTTONS)[number];

export interface TouchButtonProps {
  readonly action: TouchAction;
  readonly box: Box;
  readonly isDown: boolean;
  readonly onHold: (isDown: boolean) => void;
}

export function TouchButton({ action, box, isDown, onHold }: TouchButtonProps) {
  const t = promptWords.use();
  const fingers = useRef(new Set<number>());
  const note = (event: PointerEvent, isOn: boolean): void => {
    if (isOn) fingers.current.add(event.pointerId);
    else if (!fingers.current.delete(event.pointerId)) return;
    onHold(fingers.current.size > 0);
  };
  const lift = (event: PointerEvent): void => note(event, false);
  return (
    <button
      type="button"
      tabIndex={-1}
      class={`touch-button touch-${action} ${isDown ? 'down' : ''}`}
      style={{
        left: `${box.left}px`,
        top: `${box.top}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      }}
      onPointerDown={(event) => note(event, true)}
      onPointerUp={lift}
      onPointerCancel={lift}
      onLostPointerCapture={lift}
    >
      <ActionIcon action={action} />
      <span>{t(action)}</span>
    </button>
  );
}

/**
 * What to press for an action, on the device that is in use just now and as the player has bound it:
 * `<Control action="boost" />` is a key cap, a gamepad's button or a touch button. `Steering` is the
 * same for all the ways to drive and steer at once.
 */
import { type Action, KEY_ACTIONS, type KeyAction, PAD_ACTIONS } from '../../input/bindings.ts';
import { ActionIcon } from './action-icon.tsx';
import { KeyCap } from './key-cap.tsx';
import { PadGlyph } from './pad-glyph.tsx';
import { usePrompts } from './prompts.ts';
import { promptWords } from './texts/index.ts';

export interface ControlProps {
  readonly action: Action;
  /** How many of several are shown; one by default. */
  readonly most?: number;
  /** Whether a touch button is shown without its name, which stands beside it; false by default. */
  readonly unnamed?: boolean;
}

/** Keys that no setting moves. */
const FIXED_KEYS: Partial<Readonly<Record<Action, readonly string[]>>> = { menu: ['Escape'] };

export function Control({ action, most = 1, unnamed = false }: ControlProps) {
  const t = promptWords.use();
  const { active, settings, padStyle } = usePrompts();
  const { keyboard, gamepad } = settings.controls.value;
  switch (active.value) {
    case 'touch':
      return (
        <span class="touch-glyph">
          <ActionIcon action={action} />
          {!unnamed && t(action)}
        </span>
      );
    case 'gamepad': {
      const known = PAD_ACTIONS.find((each) => each === action);
      if (known === undefined) return null;
      return (
        <span class="control-set">
          {gamepad[known].slice(0, most).map((source) => (
            <PadGlyph key={source} source={source} style={padStyle.value} />
          ))}
        </span>
      );
    }
    case 'keyboard': {
      const known = KEY_ACTIONS.find((each) => each === action);
      const codes = known === undefined ? FIXED_KEYS[action] : keyboard[known];
      return (
        <span class="control-set">
          {withoutTwin(codes ?? [])
            .slice(0, most)
            .map((code) => (
              <KeyCap key={code} code={code} />
            ))}
        </span>
      );
    }
  }
}

/** Both shift keys look alike: one stands for both. */
function withoutTwin(codes: readonly string[]): readonly string[] {
  return codes.includes('ShiftLeft') ? codes.filter((code) => code !== 'ShiftRight') : codes;
}

/** In the order of key caps that stand like the arrow keys do. */
const DRIVING: readonly KeyAction[] = ['throttle', 'left', 'reverse', 'right'];

export function Steering() {
  const t = promptWords.use();
  const { active, settings, padStyle } = usePrompts();
  const { keyboard, gamepad, touch } = settings.controls.value;
  if (active.value === 'touch') {
    const thumb = touch.handed === 'right' ? 'leftThumb' : 'rightThumb';
    return (
      <span class="touch-glyph">{t(touch.drive === 'towards' ? `${thumb}-points` : thumb)}</span>
    );
  }
  if (active.value === 'gamepad') {
    const sources = [...gamepad.throttle.slice(0, 1), ...gamepad.reverse.slice(0, 1)];
    const sticks = gamepad.left[0] === 'a0-' && gamepad.right[0] === 'a0+';
    return (
      <span class="control-set">
        {sources.map((source) => (
          <PadGlyph key={source} source={source} style={padStyle.value} />
        ))}
        {sticks ? (
          <span class="pad-glyph stick">{t('leftStick')}</span>
        ) : (
          [...gamepad.left.slice(0, 1), ...gamepad.right.slice(0, 1)].map((source) => (
            <PadGlyph key={source} source={source} style={padStyle.value} />
          ))
        )}
      </span>
    );
  }
  const ways = Math.min(2, ...DRIVING.map((action) => keyboard[action].length));
  return (
    <>
      {Array.from({ length: Math.max(1, ways) }, (_, way) => (
        <span class="cap-cluster" key={way}>
          {DRIVING.map((action) => (
            <KeyCap key={action} code={keyboard[action][way] ?? ''} />
          ))}
        </span>
      ))}
    </>
  );
}

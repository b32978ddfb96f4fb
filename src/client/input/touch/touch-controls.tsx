/**
 * The controls of a car under two thumbs: a stick and buttons over the pitch, shown while touch is
 * what the player uses. Loaded when a finger first touches the page of a match. It must never let a
 * touch scroll, zoom or select, nor leave a button held that no finger is on.
 */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import type { ControlsMessage } from '../../../worker/page-messages.ts';
import { promptWords } from '../../ui/prompts/texts/index.ts';
import { NEUTRAL } from '../controls.ts';
import type { GameInput } from '../game-input.ts';
import type { Rumble } from '../rumble-notices.ts';
import { type Heading, StickDriver } from './stick-drive.ts';
import './touch-controls.css';
import { createThumbStick, type ThumbStick } from './thumb-stick.ts';
import { TOUCH_BUTTONS, type TouchAction, TouchButton } from './touch-button.tsx';
import { type Box, type SafeArea, type TouchLayout, touchLayout } from './touch-layout.ts';

export interface TouchSeat {
  readonly isShown: ReadonlySignal<boolean>;
  readonly isDriving: () => boolean;
  readonly drive: (controls: ControlsMessage) => void;
  readonly heading: () => Heading | null;
  /** Whether there is something to skip. A signal behind it tells of changes. */
  readonly maySkip: () => boolean;
}

export interface TouchControls {
  /** Once a drawn frame: the car turns under a thumb that rests. */
  frame(): void;
  vibrate(rumble: Rumble): void;
  destroy(): void;
}

export function createTouchControls(input: GameInput, seat: TouchSeat): TouchControls {
  const layer = document.createElement('div');
  layer.className = 'touch';
  const zone = document.createElement('div');
  zone.className = 'touch-zone';
  const buttons = document.createElement('div');
  layer.append(zone, buttons);
  document.getElementById('ui')?.after(layer);

  const listening = new AbortController();
  const { signal: listened } = listening;
  const size = signal(windowSize());
  const held: Signal<ReadonlySet<TouchAction>> = signal(new Set());
  const driver = new StickDriver();
  let stick: ThumbStick | null = null;

  const stopDevice = effect(() => {
    const isUsed = input.active.value === 'touch' && seat.isShown.value;
    layer.hidden = !isUsed;
    if (!isUsed) held.value = new Set();
  });
  const stopLayout = effect(() => {
    if (input.active.value !== 'touch') {
      delete document.documentElement.dataset.touch;
      return;
    }
    const { touch } = input.settings.controls.value;
    const layout = touchLayout(size.value.width, size.value.height, touch, safeArea());
    layer.style.setProperty('--touch-opacity', String(touch.opacity));
    place(zone, layout.stickZone);
    stick?.destroy();
    stick = createThumbStick(zone, layout, touch.stick);
    tellStyles(layout);
    render(<Buttons layout={layout} held={held} maySkip={seat.maySkip} />, buttons);
  });
  // Pages that load the stylesheet late, rotated phones, browsers that hide their bars.
  window.addEventListener(
    'resize',
    () => {
      size.value = windowSize();
    },
    { signal: listened },
  );
  // Keeps the browser from making a scroll, a zoom, a selection or a mouse of it.
  layer.addEventListener('touchstart', (event) => event.preventDefault(), {
    passive: false,
    signal: listened,
  });
  document.addEventListener(
    'contextmenu',
    (event) => {
      if (!layer.hidden) event.preventDefault();
    },
    { signal: listened },
  );

  return {
    frame() {
      if (layer.hidden || !seat.isDriving()) {
        seat.drive(NEUTRAL);
        return;
      }
      const { drive: way } = input.settings.controls.value.touch;
      const drive = driver.drive(
        stick?.vector ?? { x: 0, y: 0 },
        seat.heading(),
        way,
        performance.now(),
      );
      const isHeld = (action: TouchAction): boolean => held.value.has(action);
      seat.drive({
        type: 'controls',
        steer: drive.steer,
        throttle: drive.throttle,
        handbrake: drive.handbrake || isHeld('handbrake'),
        boost: isHeld('boost'),
        dash: isHeld('dash'),
        skip: isHeld('skip'),
      });
    },
    vibrate({ strong, weak, ms }) {
      const isWanted = input.settings.controls.value.vibration && !layer.hidden;
      // A phone has one strength: the length stands for it.
      if (isWanted) navigator.vibrate?.(Math.round(ms * 0.5 * Math.max(strong, weak)));
    },
    destroy() {
      listening.abort();
      stopDevice();
      stopLayout();
      stick?.destroy();
      render(null, buttons);
      layer.remove();
      delete document.documentElement.dataset.touch;
      seat.drive(NEUTRAL);
    },
  };
}

interface ButtonsProps {
  readonly layout: TouchLayout;
  readonly held: Signal<ReadonlySet<TouchAction>>;
  readonly maySkip: () => boolean;
}

function Buttons({ layout, held, maySkip }: ButtonsProps) {
  const t = promptWords.use();
  const hold = (action: TouchAction, isDown: boolean): void => {
    const next = new Set(held.value);
    if (isDown) next.add(action);
    else next.delete(action);
    held.value = next;
  };
  return (
    <>
      {TOUCH_BUTTONS.map(
        (action) =>
          (action !== 'skip' || maySkip()) && (
            <TouchButton
              key={action}
              action={action}
              box={layout[action]}
              isDown={held.value.has(action)}
              onHold={(isDown) => hold(action, isDown)}
            />
          ),
      )}
      <p class="touch-turn" role="note">
        {t('turnPhone')}
      </p>
    </>
  );
}

/** The HUD keeps clear of the thumbs, and its boost dial lies around the boost button. */
function tellStyles({ boost, boxes }: TouchLayout): void {
  const { style, dataset } = document.documentElement;
  const stick = boxes[0];
  dataset.touch = stick !== undefined && stick.left < boost.left ? 'right' : 'left';
  style.setProperty('--touch-boost-x', `${boost.left + boost.width / 2}px`);
  style.setProperty('--touch-boost-y', `${boost.top + boost.height / 2}px`);
  style.setProperty('--touch-boost-size', `${boost.width}px`);
}

function place(element: HTMLElement, box: Box): void {
  element.style.left = `${box.left}px`;
  element.style.top = `${box.top}px`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}

function windowSize(): { width: number; height: number } {
  return { width: window.innerWidth, height: window.innerHeight };
}

/** Only styles know it. */
function safeArea(): SafeArea {
  const probe = document.createElement('div');
  probe.className = 'touch-safe-area';
  document.body.append(probe);
  const { paddingLeft, paddingRight, paddingBottom } = getComputedStyle(probe);
  probe.remove();
  const px = (length: string): number => Number.parseFloat(length) || 0;
  return { left: px(paddingLeft), right: px(paddingRight), bottom: px(paddingBottom) };
}

/**
 * The pitch of the sandbox: drawn as in a match, driven by the player's own keys, gamepad or thumbs.
 * Drawn anew where the shapes of car or ball have changed, for pictures are painted once.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { BodyShapes } from '../../worker/api.ts';
import type { EventNotice } from '../../worker/page-messages.ts';
import type { SandboxInfo } from '../../worker/sandbox/api.ts';
import type { GameInput } from '../input/game-input.ts';
import { takeSeat } from '../input/take-seat.ts';
import { createMatchCanvas } from '../scene/match-canvas.ts';
import type { MatchView } from '../scene/match-view.ts';
import type { SceneSettings } from '../scene/scene-settings.ts';
import { headingOf } from '../session/heading-of.ts';
import type { SandboxThread } from './sandbox-thread.ts';

export interface SandboxPitch {
  /** Another pitch. */
  show(info: SandboxInfo): void;
  /** The same pitch with bodies of these sizes. */
  reshape(shapes: BodyShapes): void;
  showEvents(notices: readonly EventNotice[]): void;
}

/** While a size is still being dragged, painting would only hold it up. */
const SETTLE_MS = 350;

export async function createSandboxPitch(
  parent: HTMLElement,
  thread: SandboxThread,
  input: GameInput,
  look: ReadonlySignal<SceneSettings>,
): Promise<SandboxPitch> {
  // Made before Phaser's code runs, as match-canvas.ts says.
  let prepared: ReturnType<typeof createMatchCanvas> | null = createMatchCanvas();
  const { createMatchView } = await import('../scene/match-view.ts');
  let view: MatchView | null = null;
  let shown: SandboxInfo | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (info: SandboxInfo): void => {
    view?.destroy();
    shown = info;
    const canvas = prepared ?? createMatchCanvas();
    prepared = null;
    view = createMatchView(parent, canvas, {
      ...info,
      settings: look.peek(),
      source: thread.source,
    });
  };
  const seat = takeSeat(input, {
    localSlot: 0,
    isShown: signal(true),
    send: (controls) => thread.setControls(controls),
    isDriving: () => !isFilledIn(document.activeElement),
    openMenu: () => {},
    showScoreboard: () => {},
    heading: () => headingOf(thread.source.frame(0), 0),
    maySkip: () => false,
  });
  requestAnimationFrame(function frame() {
    requestAnimationFrame(frame);
    seat.frame();
  });

  return {
    show(info) {
      clearTimeout(timer);
      draw(info);
    },
    reshape(shapes) {
      if (shown === null || JSON.stringify(shapes) === JSON.stringify(shown.shapes)) return;
      const next = { ...shown, shapes };
      clearTimeout(timer);
      timer = setTimeout(() => draw(next), SETTLE_MS);
    },
    showEvents: (notices) => view?.showEvents(notices),
  };
}

/** Whether keys are meant for what has the focus. */
function isFilledIn(element: Element | null): boolean {
  return element instanceof HTMLElement && element.matches('input, textarea, select');
}

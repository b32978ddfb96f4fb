/**
 * The least of a page for the peer: joins by `?url=`, takes KeyW and KeyS, and draws its own car. For
 * the time from a key to the screen; measured as in the game's own page (press-recorder.ts).
 */
import { loadRapier } from '#rapier';
import { packInput } from '../../../../src/sim/input.ts';
import type { RunOptions } from '../../run/run-options.ts';
import { PeerClient } from '../peer-client.ts';

export interface PeerPress {
  readonly latencyMs: number;
  readonly frameMs: number;
}

declare global {
  interface Window {
    peer: { presses: PeerPress[]; atRest: boolean };
  }
}

const SLOT = 0;
const PIXELS_PER_METRE = 14;

const run: RunOptions = JSON.parse(new URLSearchParams(location.search).get('run') ?? '{}');
const url = new URLSearchParams(location.search).get('url') ?? '';
const held = new Set<string>();
let pending: { readonly timeMs: number; readonly x: number; readonly y: number } | null = null;
let own = { x: 0, y: 0, vx: 0, vy: 0 };
window.peer = { presses: [], atRest: false };

const client = await PeerClient.join({
  url,
  slot: SLOT,
  run,
  realm: await loadRapier(),
  trace: { teamSize: run.teamSize, sceneTicks: 1, scenes: [] },
  realNowMs: () => performance.now(),
  wish: () =>
    packInput({
      steer: 0,
      throttle: Number(held.has('KeyW')) - Number(held.has('KeyS')),
      boost: false,
      handbrake: false,
      dashCount: 0,
      skip: false,
    }),
});

window.addEventListener('keydown', (event) => {
  if (event.repeat) return;
  held.add(event.code);
  pending = { timeMs: event.timeStamp, x: own.x, y: own.y };
});
window.addEventListener('keyup', (event) => held.delete(event.code));

const context = document.querySelector('canvas')?.getContext('2d') ?? null;
let lastFrameMs = 0;
requestAnimationFrame(draw);

function draw(nowMs: number): void {
  requestAnimationFrame(draw);
  const drawing = client.drawFrame(nowMs);
  if (drawing === null) return;
  const [x = 0, y = 0, vx = 0, vy = 0] = drawing.bodies.subarray(SLOT * 4, SLOT * 4 + 4);
  own = { x, y, vx, vy };
  context?.clearRect(0, 0, 960, 540);
  context?.fillRect(480 + x * PIXELS_PER_METRE, 270 + y * PIXELS_PER_METRE, 30, 17);
  const frameMs = nowMs - lastFrameMs;
  lastFrameMs = nowMs;
  window.peer.atRest = client.isInPlay && Math.hypot(vx, vy) < 1e-3;
  if (pending === null || Math.hypot(x - pending.x, y - pending.y) < 1e-4) return;
  window.peer.presses.push({ latencyMs: nowMs - pending.timeMs, frameMs });
  pending = null;
}

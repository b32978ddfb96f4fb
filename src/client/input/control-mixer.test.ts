import { describe, expect, test } from 'vitest';
import type { ControlsMessage } from '../../worker/page-messages.ts';
import { ControlMixer } from './control-mixer.ts';
import { NEUTRAL } from './controls.ts';

function setUp() {
  const sent: ControlsMessage[] = [];
  return { sent, mixer: new ControlMixer((controls) => sent.push(controls)) };
}

describe('several devices', () => {
  test('drive together: the stick of one, the button of another', () => {
    const { mixer, sent } = setUp();
    mixer.set('gamepad', { ...NEUTRAL, steer: 0.5, throttle: 1 });
    mixer.set('keyboard', { ...NEUTRAL, boost: true });
    expect(sent.at(-1)).toMatchObject({ steer: 0.5, throttle: 1, boost: true });
  });

  test('of two that steer the one moved last does, and the other takes over again', () => {
    const { mixer, sent } = setUp();
    mixer.set('gamepad', { ...NEUTRAL, steer: -0.5 });
    mixer.set('keyboard', { ...NEUTRAL, steer: 1 });
    expect(sent.at(-1)?.steer).toBe(1);
    mixer.set('keyboard', NEUTRAL);
    expect(sent.at(-1)?.steer).toBe(-0.5);
  });

  test('say nothing twice, and nothing of what the worker could not tell apart', () => {
    const { mixer, sent } = setUp();
    mixer.set('gamepad', { ...NEUTRAL, steer: 0.5 });
    mixer.set('gamepad', { ...NEUTRAL, steer: 0.5 });
    mixer.set('gamepad', { ...NEUTRAL, steer: 0.501 });
    expect(sent).toHaveLength(1);
    mixer.set('gamepad', { ...NEUTRAL, steer: 0.003 });
    mixer.set('gamepad', NEUTRAL);
    expect(sent.at(-1)).toEqual(NEUTRAL);
  });

  test('a device that is gone leaves nothing held', () => {
    const { mixer, sent } = setUp();
    mixer.set('gamepad', { ...NEUTRAL, throttle: 1, boost: true });
    mixer.set('gamepad', NEUTRAL);
    expect(sent.at(-1)).toEqual(NEUTRAL);
  });
});

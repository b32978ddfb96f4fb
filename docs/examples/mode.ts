/** The worked example of docs/modes.md: football with a heavy, slow ball and no boost to wait for. */
import type { Mode } from '../../src/protocol/modes.ts';
import { NORMAL } from '../../src/sim/mutators.ts';

export const BOULDER: Mode = {
  id: 'boulder',
  title: 'Boulder',
  teamSize: 2,
  arenas: ['classic', 'bumpers'],
  mutators: { ...NORMAL, ballSize: 2, ballSpeed: 0.8, unlimitedBoost: true, scoreLimit: 5 },
};

import { DRIFTBALL } from './driftball-kind.ts';
import { CHIPS, type PlayedKind } from './played-kind.ts';

export const KINDS: Readonly<Record<PlayedKind['name'], PlayedKind>> = {
  chips: CHIPS,
  driftball: DRIFTBALL,
};

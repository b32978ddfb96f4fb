/** The networks that the panel offers, by the names that it and the address use. */
import type { LinkPresetId } from '../../../worker/api.ts';

export const PRESET_LABELS: Readonly<Record<LinkPresetId, string>> = {
  lan: 'LAN',
  fibre: 'Fibre',
  wifi: 'Wi-Fi',
  '4g': '4G',
  far: 'Far',
  train: 'Train',
};

export const PRESET_IDS = Object.keys(PRESET_LABELS).filter(isPresetId);

export function isPresetId(text: string): text is LinkPresetId {
  return Object.hasOwn(PRESET_LABELS, text);
}

/** What `?net` in the address asks for. */
export interface NetWish {
  readonly open: boolean;
  readonly preset: LinkPresetId | null;
}

/** @param search the query of the address, e.g. `?net=4g` */
export function netWishOf(search: string): NetWish {
  const value = new URLSearchParams(search).get('net');
  return { open: value !== null, preset: value !== null && isPresetId(value) ? value : null };
}

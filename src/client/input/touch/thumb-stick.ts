/**
 * The stick under the thumb: nipplejs draws it and follows the finger, this gives back where it
 * stands. Made anew whenever its place or kind changes.
 */
import nipplejs from 'nipplejs';
import type { Stick } from '../../settings/settings.ts';
import type { StickVector } from './stick-drive.ts';
import type { TouchLayout } from './touch-layout.ts';

export interface ThumbStick {
  readonly vector: StickVector;
  destroy(): void;
}

const CENTRE: StickVector = { x: 0, y: 0 };
/** The library paints by inline styles; the rest of the look is in touch-controls.css. */
const PAINT = {
  front: 'radial-gradient(circle at 40% 34%, #fff, #a9c6e6)',
  back: 'radial-gradient(rgb(5 12 22 / 0.28) 62%, rgb(5 12 22 / 0.62) 63%)',
};

/** @param zone fills `layout.stickZone` */
export function createThumbStick(zone: HTMLElement, layout: TouchLayout, kind: Stick): ThumbStick {
  const { stick, stickZone } = layout;
  const manager = nipplejs.create({
    zone,
    mode: kind === 'fixed' ? 'static' : 'dynamic',
    position: {
      left: `${stick.left + stick.width / 2 - stickZone.left}px`,
      top: `${stick.top + stick.height / 2 - stickZone.top}px`,
    },
    size: stick.width,
    color: PAINT,
    fadeTime: 0,
    restOpacity: 1,
    // A thumb that slides too far takes the stick along, so that turning round stays short.
    follow: kind === 'floating',
  });
  let vector = CENTRE;
  manager.on('move', ({ data }) => {
    // The library's up is positive.
    vector = { x: data.vector.x, y: -data.vector.y };
  });
  manager.on('end', () => {
    vector = CENTRE;
  });
  return {
    get vector() {
      return vector;
    },
    destroy: () => manager.destroy(),
  };
}

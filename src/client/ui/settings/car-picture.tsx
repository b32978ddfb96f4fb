/** A car as it will be on the pitch, painted by the scene's own code, and what its parts are called. */
import { useEffect, useRef } from 'preact/hooks';
import type { CarLook } from '../../../protocol/car-look.ts';
import { paletteOf } from '../../palette/palettes.ts';
import { paintCarPreview } from '../../scene/art/car-art.ts';
import { bodyOf } from '../../scene/art/car-outline.ts';
import { paintOf } from '../../scene/art/car-paints.ts';
import type { PaletteId } from '../../settings/settings.ts';
import type { SettingsText } from './texts/index.ts';

export interface CarPictureProps {
  readonly look: CarLook;
  readonly team: 0 | 1;
  readonly palette: PaletteId;
}

/** Of the canvas, which styles scale: sharp enough for the largest on a dense display. */
const WIDTH_PX = 320;
const HEIGHT_PX = 190;

export function CarPicture({ look, team, palette }: CarPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { body, paint } = look;
  useEffect(() => {
    if (canvas.current === null) return;
    paintCarPreview(canvas.current, { body, paint }, team, paletteOf(palette));
  }, [body, paint, team, palette]);
  return <canvas ref={canvas} width={WIDTH_PX} height={HEIGHT_PX} />;
}

export function nameOfBody(body: number, t: SettingsText): string {
  return t(`body-${bodyOf(body).name}`);
}

export function nameOfPaint(paint: number, t: SettingsText): string {
  return t(`paint-${paintOf(paint).name}`);
}

/** Size, colours, motion. */
import {
  MAX_INTERFACE_SCALE,
  MIN_INTERFACE_SCALE,
  type MotionSettings,
  type PaletteId,
  type ReducedMotion,
} from '../../settings/settings.ts';
import { Choice, percent, Slider } from './fields.tsx';
import type { PageProps } from './page.ts';

const PALETTES: readonly (readonly [PaletteId, string])[] = [
  ['standard', 'Standard'],
  ['deuteranopia', 'Deuteranopia'],
  ['protanopia', 'Protanopia'],
  ['tritanopia', 'Tritanopia'],
  ['high-contrast', 'High contrast'],
];

const MOTIONS: readonly (readonly [ReducedMotion, string])[] = [
  ['auto', 'As the system'],
  ['on', 'On'],
  ['off', 'Off'],
];

export function AccessibilityPage({ settings }: PageProps) {
  const motion = settings.motion.value;
  const change = (part: Partial<MotionSettings>): void => {
    settings.motion.value = { ...settings.motion.value, ...part };
  };
  return (
    <>
      <Slider
        label="Size of the interface"
        value={settings.interfaceScale.value}
        min={MIN_INTERFACE_SCALE}
        max={MAX_INTERFACE_SCALE}
        step={0.05}
        show={percent}
        onChange={(scale) => {
          settings.interfaceScale.value = scale;
        }}
      />
      <Choice
        label="Colours"
        hint="The teams differ by pattern as well: one stripe, or chevrons."
        value={settings.palette.value}
        options={PALETTES}
        onChange={(palette) => {
          settings.palette.value = palette;
        }}
      />
      <p class="palette-sample" aria-hidden="true">
        <span class="team-blue">One team</span>
        <span class="team-orange">The other</span>
        <span class="boost-sample">Boost</span>
      </p>
      <Choice
        label="Reduced motion"
        hint="No flashes and slides; the camera stays calm."
        value={motion.reducedMotion}
        options={MOTIONS}
        onChange={(reducedMotion) => change({ reducedMotion })}
      />
      <Slider
        label="Camera shake"
        value={motion.shake}
        min={0}
        max={1}
        step={0.1}
        show={percent}
        onChange={(shake) => change({ shake })}
      />
    </>
  );
}

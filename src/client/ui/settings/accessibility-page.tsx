/** Size, colours, motion. */
import {
  MAX_INTERFACE_SCALE,
  MIN_INTERFACE_SCALE,
  type MotionSettings,
  PALETTES,
  REDUCED_MOTIONS,
} from '../../settings/settings.ts';
import { Choice, percent, Slider } from './fields.tsx';
import type { PageProps } from './page.ts';
import { settingsWords } from './texts/index.ts';

export function AccessibilityPage({ settings }: PageProps) {
  const t = settingsWords.use();
  const motion = settings.motion.value;
  const change = (part: Partial<MotionSettings>): void => {
    settings.motion.value = { ...settings.motion.value, ...part };
  };
  return (
    <>
      <Slider
        label={t('interfaceSize')}
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
        label={t('colours')}
        hint={t('coloursHint')}
        value={settings.palette.value}
        options={PALETTES.map((palette) => [palette, t(`palette-${palette}`)] as const)}
        onChange={(palette) => {
          settings.palette.value = palette;
        }}
      />
      <p class="palette-sample" aria-hidden="true">
        <span class="team-blue">{t('oneTeam')}</span>
        <span class="team-orange">{t('otherTeam')}</span>
        <span class="boost-sample">{t('boostSample')}</span>
      </p>
      <Choice
        label={t('reducedMotion')}
        hint={t('reducedMotionHint')}
        value={motion.reducedMotion}
        options={REDUCED_MOTIONS.map(
          (choice) => [choice, choice === 'auto' ? t('motion-auto') : t(choice)] as const,
        )}
        onChange={(reducedMotion) => change({ reducedMotion })}
      />
      <Slider
        label={t('cameraShake')}
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

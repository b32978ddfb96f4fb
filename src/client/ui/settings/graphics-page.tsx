/** How much is drawn. */
import { QUALITIES } from '../../settings/settings.ts';
import { Choice } from './fields.tsx';
import type { PageProps } from './page.ts';
import { settingsWords } from './texts/index.ts';

export function GraphicsPage({ settings }: PageProps) {
  const t = settingsWords.use();
  const { quality } = settings.graphics.value;
  return (
    <Choice
      label={t('quality')}
      hint={t(`qualityHint-${quality}`)}
      value={quality}
      options={QUALITIES.map((each) => [each, t(`quality-${each}`)] as const)}
      onChange={(chosen) => {
        settings.graphics.value = { ...settings.graphics.value, quality: chosen };
      }}
    />
  );
}

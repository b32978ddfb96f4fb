/** The language of the page; each is named in itself. */
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language.ts';
import { Choice } from './fields.tsx';
import type { PageProps } from './page.ts';
import { settingsWords } from './texts/index.ts';

export function LanguagePage({ settings }: PageProps) {
  const t = settingsWords.use();
  return (
    <Choice
      label={t('page-language')}
      hint={t('languageHint')}
      value={settings.language.value}
      options={[
        ['auto', t('languageAuto')] as const,
        ...LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language], language] as const),
      ]}
      onChange={(language) => {
        settings.language.value = language;
      }}
    />
  );
}

import type { SettingsStore } from '../../settings/settings-store.ts';

/** What every page of the settings gets. */
export interface PageProps {
  readonly settings: SettingsStore;
}

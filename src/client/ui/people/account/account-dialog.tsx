/**
 * The player's own identity: name, car, other devices, data, blocked people. Loaded when it is opened;
 * looks and works like the settings.
 */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../../dialog.tsx';
import { usePrompts } from '../../prompts/prompts.ts';
import { CarPage } from '../../settings/car-page.tsx';
import '../../settings/settings.css';
import type { PeopleAccount } from '../people-port.ts';
import './account.css';
import type { AccountPageProps } from './account-page.ts';
import { BlockedPage } from './blocked-page.tsx';
import { DataPage } from './data-page.tsx';
import { DevicesPage } from './devices-page.tsx';
import { NamePage } from './name-page.tsx';
import { accountWords } from './texts/index.ts';

export interface AccountDialogProps {
  readonly account: PeopleAccount;
  readonly onClose: () => void;
}

const TABS = ['tabName', 'tabCar', 'tabDevices', 'tabData', 'tabBlocked'] as const;
type Tab = (typeof TABS)[number];

const PAGES: Readonly<Record<Exclude<Tab, 'tabCar'>, ComponentType<AccountPageProps>>> = {
  tabName: NamePage,
  tabDevices: DevicesPage,
  tabData: DataPage,
  tabBlocked: BlockedPage,
};

export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const t = accountWords.use();
  const { settings } = usePrompts();
  const [shown, setShown] = useState<Tab>('tabName');
  const [isDeleted, setIsDeleted] = useState(false);
  const state = account.state.value;
  const tabs: readonly Tab[] = state.kind === 'known' ? TABS : ['tabName', 'tabCar'];
  const tab = tabs.includes(shown) ? shown : 'tabName';
  const Page = tab === 'tabCar' ? null : PAGES[tab];

  return (
    <Dialog label={t('account')} class="settings account" onEscape={onClose}>
      <h2 class="panel-title">{t('account')}</h2>
      <div
        class="settings-tabs"
        role="tablist"
        aria-label={t('account')}
        aria-orientation="vertical"
      >
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`account-${each}`}
            aria-selected={each === tab}
            aria-controls="account-page"
            class={`settings-tab ${each === tab ? 'first-focus' : ''}`}
            onClick={() => setShown(each)}
          >
            {t(each)}
          </button>
        ))}
      </div>
      <button type="button" class="button primary small settings-done" onClick={onClose}>
        {t('done')}
      </button>
      <section
        class="settings-page"
        id="account-page"
        role="tabpanel"
        aria-labelledby={`account-${tab}`}
      >
        {state.kind === 'known' && !account.isKept && (
          <p class="account-warning" role="note">
            {t('notKept')}
          </p>
        )}
        {Page === null && <CarPage settings={settings} />}
        {Page !== null && state.kind === 'known' && (
          <Page account={account} me={state.me} onDeleted={() => setIsDeleted(true)} />
        )}
        {Page !== null && state.kind !== 'known' && <Guest isDeleted={isDeleted} />}
      </section>
    </Dialog>
  );
}

function Guest({ isDeleted }: { readonly isDeleted: boolean }) {
  const t = accountWords.use();
  if (isDeleted) return <p role="status">{t('deleted')}</p>;
  return (
    <>
      <p class="account-lead">{t('guestTitle')}</p>
      <p>{t('guestWhy')}</p>
    </>
  );
}

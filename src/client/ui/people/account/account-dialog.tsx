/**
 * The player's own identity: name, car, other devices, data, blocked people. Loaded when it is opened;
 * looks and works like the settings.
 */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { usePrompts } from '../../prompts/prompts.ts';
import { CarPage } from '../../settings/car-page.tsx';
import '../../settings/settings.css';
import { TabbedDialog } from '../../tabbed-dialog.tsx';
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

  const onDeleted = (): void => {
    setIsDeleted(true);
    setShown('tabName');
  };

  return (
    <TabbedDialog
      label={t('account')}
      class="settings account"
      done={t('done')}
      tabs={tabs.map((name) => ({ name, title: t(name) }))}
      shown={tab}
      onShow={setShown}
      onClose={onClose}
    >
      {state.kind === 'known' && !account.isKept && (
        <p class="account-warning" role="note">
          {t('notKept')}
        </p>
      )}
      {isDeleted && (
        <p class="account-warning" role="status">
          {t('deleted')}
        </p>
      )}
      {Page === null && <CarPage settings={settings} />}
      {Page !== null && state.kind === 'known' && (
        <Page account={account} me={state.me} onDeleted={onDeleted} />
      )}
      {Page !== null && (state.kind === 'guest' || (state.kind === 'unknown' && !isDeleted)) && (
        <Guest />
      )}
    </TabbedDialog>
  );
}

function Guest() {
  const t = accountWords.use();
  return (
    <>
      <p class="account-lead">{t('guestTitle')}</p>
      <p>{t('guestWhy')}</p>
    </>
  );
}

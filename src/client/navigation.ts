/**
 * Keeps the page's address and what it shows at one: a match writes its own, and where the player
 * goes by Back or by a link within the tab, the page follows. Made once by main.tsx.
 */
import type { Address, MatchAddress, Screen } from './app-state.ts';
import {
  addressOfHash,
  addressOfMatch,
  hashOfAddress,
  isPage,
  leadsIntoMatch,
} from './session/addresses.ts';
import type { HudModel } from './ui/hud/hud-model.ts';

/** The parts of a window that hold its address. */
export interface AddressBar {
  readonly location: Pick<Location, 'href' | 'hash'>;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'forward'>;
  addEventListener(type: 'hashchange', listener: () => void): void;
}

export interface NavigationOptions {
  readonly window: AddressBar;
  /** What is shown now. */
  readonly screen: () => Screen;
  /** Out of whatever is played, to what the address shows. */
  readonly leave: (address: Address) => void;
  readonly play: (match: MatchAddress) => void;
}

export interface Navigation {
  /** What the page's address says. */
  readonly address: Address;
  /** Writes the address of what is shown by now. */
  show(address: Address): void;
  /** Into that match, without a press. */
  enter(match: MatchAddress): void;
}

export function createNavigation({ window, ...page }: NavigationOptions): Navigation {
  const navigation: Navigation = {
    get address() {
      return addressOfHash(window.location.hash);
    },

    show(address) {
      if (isSame(address, navigation.address)) return;
      const url = new URL(window.location.href);
      url.hash = hashOfAddress(address);
      // A new match is a new entry in the history, so that Back asks to leave it.
      if (address.kind === 'none') window.history.replaceState(null, '', url);
      else window.history.pushState(null, '', url);
    },

    enter(match) {
      // Back out of that match shall not lead into the next.
      if (match.kind === 'quick-play') navigation.show({ kind: 'none' });
      page.play(match);
    },
  };

  window.addEventListener('hashchange', () => {
    const screen = page.screen();
    const wanted = navigation.address;
    if (screen.kind === 'playing' && isSame(wanted, addressOfMatch(screen.match))) return;
    // Whoever watches gives up nothing when they go back to the list of matches.
    const leadsBack = wanted.kind === 'none' || (isPage(wanted) && hasSeat(screen));
    if (screen.kind === 'playing' && leadsBack && askToLeave(screen.hud)) {
      window.history.forward();
      return;
    }
    page.leave(wanted);
    if (leadsIntoMatch(wanted)) navigation.enter(wanted);
  });

  return navigation;
}

function hasSeat(screen: Screen): boolean {
  return screen.kind === 'playing' && screen.match.localSlot !== null;
}

/** Back is often a slip; a second one is none. @returns false where it was asked already */
function askToLeave(hud: HudModel): boolean {
  if (hud.phase.value === 'end' || hud.leaveAsked.value) return false;
  hud.menuOpen.value = true;
  hud.leaveAsked.value = true;
  return true;
}

function isSame(one: Address, other: Address): boolean {
  return one.kind === other.kind && hashOfAddress(one) === hashOfAddress(other);
}

import { describe, expect, test } from 'vitest';
import type { Address, MatchAddress, Screen } from './app-state.ts';
import { type AddressBar, createNavigation } from './navigation.ts';
import { PLAYED, TERMS } from './session/testing/played.ts';
import { HudModel } from './ui/hud/hud-model.ts';

const PAGE = 'https://play.example/games/driftball/?net=train';

function setUp(hash = '') {
  const entries = [new URL(hash, PAGE)];
  let at = 0;
  const heard: (() => void)[] = [];
  const left: Address[] = [];
  const played: MatchAddress[] = [];
  let screen: Screen = { kind: 'title', link: { kind: 'none' } };
  const current = (): URL => entries[at] ?? new URL(PAGE);
  /** By the player, who makes an event of it; the page's own calls make none. */
  const go = (step: number): void => {
    at += step;
    for (const hear of heard) hear();
  };
  const window: AddressBar = {
    location: {
      get href() {
        return current().href;
      },
      get hash() {
        return current().hash;
      },
    },
    history: {
      pushState: (_data, _unused, url) => {
        entries.splice(++at, Infinity, new URL(String(url)));
      },
      replaceState: (_data, _unused, url) => {
        entries[at] = new URL(String(url));
      },
      forward: () => go(1),
    },
    addEventListener: (_type, listener) => heard.push(listener),
  };
  const navigation = createNavigation({
    window,
    screen: () => screen,
    leave: (address) => left.push(address),
    play: (match) => played.push(match),
  });
  return {
    navigation,
    left,
    played,
    href: () => current().href,
    depth: () => entries.length,
    back: () => go(-1),
    followLink(link: string) {
      entries.splice(at + 1, Infinity, new URL(link, PAGE));
      go(1);
    },
    /** As the session does it. */
    beginMatch(localSlot: number | null) {
      const hud = new HudModel(localSlot, []);
      const match = {
        mode: 'online',
        matchId: 'abc',
        ticket: null,
        localSlot,
        slotCount: 2,
      } as const;
      screen = {
        kind: 'playing',
        match: { ...match, ...PLAYED, roster: [], terms: TERMS },
        hud,
      };
      navigation.show({ kind: localSlot === null ? 'watch' : 'match', matchId: 'abc' });
      return hud;
    },
  };
}

describe('the address', () => {
  test('of a match is a new entry, once; that of nothing takes the place of the last', () => {
    const { navigation, href, depth } = setUp();
    navigation.show({ kind: 'match', matchId: 'abc' });
    navigation.show({ kind: 'match', matchId: 'abc' });
    expect(href()).toBe(`${PAGE}#/match/abc`);
    expect(depth()).toBe(2);
    navigation.show({ kind: 'none' });
    expect(navigation.address).toEqual({ kind: 'none' });
    expect(href()).toBe(PAGE);
    expect(depth()).toBe(2);
  });

  test('of quick play is gone once it is followed: Back does not lead into the next match', () => {
    const { navigation, href, played } = setUp('#/play');
    navigation.enter({ kind: 'quick-play' });
    expect(href()).toBe(PAGE);
    expect(played).toEqual([{ kind: 'quick-play' }]);
  });

  test('that is followed out of the title shows its page, or begins its match', () => {
    const { followLink, left, played } = setUp();
    followLink('#/matches');
    followLink('#/match/abc/watch');
    expect(left).toEqual([{ kind: 'matches' }, { kind: 'watch', matchId: 'abc' }]);
    expect(played).toEqual([{ kind: 'watch', matchId: 'abc' }]);
  });
});

describe('Back', () => {
  test.each(['', '#/matches'])('out of a seat to "%s" asks, and leaves the second time', (hash) => {
    const { beginMatch, back, left, href } = setUp(hash);
    const hud = beginMatch(0);
    back();
    expect(hud.leaveAsked.value && hud.menuOpen.value).toBe(true);
    expect(left).toEqual([]);
    expect(href()).toBe(`${PAGE}#/match/abc`);
    back();
    expect(left).toHaveLength(1);
  });

  test('asks nobody whose match is over', () => {
    const { beginMatch, back, left } = setUp();
    beginMatch(0).phase.value = 'end';
    back();
    expect(left).toEqual([{ kind: 'none' }]);
  });

  test('from watching to the list of matches asks nothing', () => {
    const { beginMatch, back, left } = setUp('#/matches');
    beginMatch(null);
    back();
    expect(left).toEqual([{ kind: 'matches' }]);
  });
});

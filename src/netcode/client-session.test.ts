import { describe, expect, it } from 'vitest';
import { type DiceClient, makeAuthority, makeClient } from './testing/dice-session.ts';

/** One tick more, on this input of the player's own. */
function play(session: DiceClient, input: number): void {
  session.setLocalInput(session.predictedTick, input);
  session.advance();
}

describe('the client session', () => {
  function confirmedClient() {
    const authority = makeAuthority(2);
    authority.openSlot(0);
    authority.openSlot(1);
    const { game, session } = makeClient(2, 0);
    session.load(authority.snapshot());
    return { authority, game, session };
  }

  it('refuses to predict further than it can take back', () => {
    const { session } = confirmedClient();
    while (session.canAdvance) play(session, 1);
    expect(session.predictedTick).toBe(63);
    expect(() => play(session, 1)).toThrow(/prediction is at 63/);
  });

  it('goes back once, to the oldest wrong tick', () => {
    const { authority, session } = confirmedClient();
    for (let tick = 0; tick < 10; tick++) play(session, 4);
    for (let tick = 0; tick < 10; tick++) {
      authority.receiveInput(0, tick, 4, 5);
      authority.receiveInput(1, tick, tick >= 3 ? tick : 0, 5);
      session.receiveFrame(authority.advance());
    }
    session.reconcile();
    expect(session.counts).toMatchObject({ rollbacks: 1, resimulatedTicks: 7 });
    expect(session.predictedTick).toBe(10);
  });

  it('does not roll back for a bot whose inputs were promised in time', () => {
    const authority = makeAuthority(2);
    authority.openSlot(0);
    const { session } = makeClient(2, 0);
    session.load(authority.snapshot());
    for (let tick = 0; tick < 200; tick++) {
      if (tick % 5 === 0) authority.announce(1, tick + 12, 1 + (tick % 9));
      authority.receiveInput(0, tick, 2, 5);
      session.receiveFrame(authority.advance());
      session.reconcile();
      while (session.predictedTick < tick + 10) play(session, 2);
    }
    expect(session.counts.rollbacks).toBe(0);
  });

  it('refuses a frame out of order', () => {
    const { authority, session } = confirmedClient();
    authority.advance();
    expect(() => session.receiveFrame(authority.advance())).toThrow(/tick 1 came where 0 was due/);
  });

  it('finds a desync by hash and heals it with a snapshot', () => {
    const { authority, game, session } = confirmedClient();
    for (let tick = 0; tick < 20; tick++) {
      session.receiveFrame(authority.advance());
      play(session, 0);
    }
    game.state[1] = 12345;
    while (authority.tick < 40) {
      session.receiveFrame(authority.advance());
      play(session, 0);
    }
    session.reconcile();
    expect(session.desync?.tick).toBe(30);
    session.load(authority.snapshot());
    expect(session.desync).toBeNull();
    while (authority.tick < 100) {
      session.receiveFrame(authority.advance());
      play(session, 0);
    }
    session.reconcile();
    expect(session.counts.hashMismatches).toBe(1);
    expect(session.counts.hashesCompared).toBeGreaterThanOrEqual(3);
  });
});

describe('events across a resync', () => {
  /** Predicts ten ticks with a seven at tick 7, is confirmed to tick 5, and resynced there. */
  function predictSeven() {
    const authority = makeAuthority(1);
    authority.openSlot(0);
    const { session } = makeClient(1, 0);
    session.load(authority.snapshot());
    const confirm = (tick: number, input: number) => {
      authority.receiveInput(0, tick, input, 5);
      session.receiveFrame(authority.advance());
    };
    for (let tick = 0; tick < 10; tick++) play(session, tick === 7 ? 7 : 1);
    for (let tick = 0; tick < 5; tick++) confirm(tick, 1);
    session.reconcile();
    const [shown] = session.takeNotices();
    session.load(authority.snapshot());
    while (session.predictedTick < 10) play(session, 1);
    return { shown, session, confirm };
  }

  it('confirms what comes back, under the same id and without a second showing', () => {
    const { shown, session, confirm } = predictSeven();
    for (let tick = 5; tick < 10; tick++) confirm(tick, tick === 7 ? 7 : 1);
    session.reconcile();
    const states = session.takeNotices().map(({ id, state }) => [id, state]);
    expect(states).toEqual([[shown?.id, 'confirmed']]);
  });

  it('withdraws what does not', () => {
    const { shown, session, confirm } = predictSeven();
    for (let tick = 5; tick < 10; tick++) confirm(tick, 1);
    session.reconcile();
    const states = session.takeNotices().map(({ id, state }) => [id, state]);
    expect(states).toEqual([[shown?.id, 'withdrawn']]);
  });
});

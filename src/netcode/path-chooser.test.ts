import { describe, expect, it } from 'vitest';
import { PathChooser } from './path-chooser.ts';

const TICK_MS = 1000 / 60;

/** A chooser whose datagrams come or not, and which is asked once a ms. */
class Bench {
  readonly chooser = new PathChooser();
  nowMs = 0;
  /** When it chose another path, and which. */
  readonly changes: string[] = [];

  open(): this {
    this.chooser.setOpen(true);
    return this;
  }

  /** @param everyMs datagrams come so often; null for none */
  pass(ms: number, everyMs: number | null = null): this {
    const untilMs = this.nowMs + ms;
    let dueMs = everyMs === null ? Number.POSITIVE_INFINITY : this.nowMs + everyMs;
    for (; this.nowMs < untilMs; this.nowMs++) {
      if (this.nowMs >= dueMs) {
        this.chooser.hear(this.nowMs);
        dueMs += everyMs ?? 0;
      }
      if (this.chooser.update(this.nowMs)) this.changes.push(this.chooser.path);
    }
    return this;
  }

  inputs(): string {
    const { socket, datagrams } = this.chooser.inputPaths(this.nowMs);
    return [socket ? 'socket' : '', datagrams ? 'datagrams' : ''].filter(Boolean).join('+');
  }
}

describe('the choice of a path', () => {
  it('stays with the socket while there is no other path', () => {
    const bench = new Bench().pass(1000);
    expect(bench.chooser.path).toBe('socket');
    expect(bench.inputs()).toBe('socket');
  });

  it('sends inputs by both paths until datagrams have come, then by these alone', () => {
    const bench = new Bench().open().pass(50);
    expect(bench.inputs()).toBe('socket+datagrams');
    bench.pass(350, 100);
    expect(bench.chooser.path).toBe('datagrams');
    bench.pass(100, TICK_MS);
    expect(bench.inputs()).toBe('datagrams');
    expect(bench.changes).toEqual(['datagrams']);
  });

  it('doubts after three ticks of silence, and falls back after nine', () => {
    const bench = new Bench().open().pass(1500, TICK_MS);
    expect(bench.inputs()).toBe('datagrams');
    bench.pass(50);
    expect(bench.inputs()).toBe('socket+datagrams');
    expect(bench.chooser.path).toBe('datagrams');
    bench.pass(120);
    expect(bench.chooser.path).toBe('socket');
  });

  it('does not mind a datagram or two that are lost', () => {
    const bench = new Bench().open().pass(1500, TICK_MS);
    bench.pass(48).pass(200, TICK_MS).pass(60).pass(200, TICK_MS);
    expect(bench.changes).toEqual(['datagrams']);
  });

  it('waits for the frames it has asked for as long as the asking takes', () => {
    const bench = new Bench().open().pass(301, 100);
    expect(bench.chooser.path).toBe('datagrams');
    // Probes still, of which one is lost.
    bench.pass(99).pass(101, 100).pass(200, 100);
    expect(bench.changes).toEqual(['datagrams']);
  });

  it('comes back only after a longer proof, in which a probe may be lost', () => {
    const bench = new Bench().open().pass(1500, TICK_MS).pass(1000);
    expect(bench.chooser.path).toBe('socket');
    bench.pass(500, 100);
    expect(bench.chooser.path).toBe('socket');
    bench.pass(301, 100);
    expect(bench.chooser.path).toBe('datagrams');
  });

  it('trusts a path less and less that keeps falling silent, and again once it was steady', () => {
    const bench = new Bench().open();
    const comebacks: number[] = [];
    const comeBack = () => {
      bench.pass(1000);
      const fromMs = bench.nowMs;
      while (bench.chooser.path === 'socket') bench.pass(101, 100);
      comebacks.push(Math.round((bench.nowMs - fromMs) / 101));
    };
    bench.pass(1500, TICK_MS);
    for (let time = 0; time < 5; time++) {
      comeBack();
      bench.pass(2000, TICK_MS);
    }
    bench.pass(10_000, TICK_MS);
    comeBack();
    expect(comebacks).toEqual([6, 12, 24, 48, 48, 6]);
  });

  it('begins the proof anew after a silence', () => {
    const bench = new Bench().open().pass(1500, TICK_MS).pass(1000);
    bench.pass(500, 100).pass(300).pass(500, 100);
    expect(bench.chooser.path).toBe('socket');
  });

  it('does not take for silence that it has not been listening itself', () => {
    const { chooser } = new Bench().open().pass(1500, TICK_MS);
    // Of what came in the meantime nothing has been heard yet.
    expect(chooser.update(1900)).toBe(false);
    chooser.hear(1901);
    expect([chooser.update(1902), chooser.path]).toEqual([false, 'datagrams']);
  });

  it('sends by both paths for half a second after an input was missing', () => {
    const bench = new Bench().open().pass(1500, TICK_MS);
    bench.chooser.noteLoss(bench.nowMs);
    bench.pass(450, TICK_MS);
    expect(bench.inputs()).toBe('socket+datagrams');
    bench.pass(100, TICK_MS);
    expect(bench.inputs()).toBe('datagrams');
  });

  it('is back at the socket at once when the path is closed', () => {
    const bench = new Bench().open().pass(1500, TICK_MS);
    bench.chooser.setOpen(false);
    expect(bench.inputs()).toBe('socket');
    bench.pass(1);
    expect(bench.chooser.path).toBe('socket');
  });
});

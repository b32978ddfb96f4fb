/**
 * What those who have left a match did in it. Whoever takes a place begins at nothing, so the rows of
 * the seats alone would forget goals that stand in the score. Kept by the HUD's model for one match.
 */
import type { PlayerLine } from './player-lines.ts';

interface Seen {
  readonly line: PlayerLine;
  /** The tally is still that of whoever sat here before: the roster came ahead of the frame. */
  readonly inherited: boolean;
  /** Since when the tally is at nothing again, under the same name; null while it is not. */
  readonly emptyAtMs: number | null;
}

/** By then the roster has told of who left; else a predicted goal was none. */
const ROSTER_LAG_MS = 2000;

export class DepartedLines {
  readonly #seen = new Map<number, Seen>();
  #departed: readonly PlayerLine[] = [];

  /**
   * @param lines of the newest frame
   * @returns all who have left, the same array while nobody has
   */
  look(lines: readonly PlayerLine[], nowMs: number): readonly PlayerLine[] {
    for (const line of lines) this.#lookAt(line, nowMs);
    return this.#departed;
  }

  /** A match begins. */
  forget(): void {
    this.#seen.clear();
    this.#departed = [];
  }

  #lookAt(line: PlayerLine, nowMs: number): void {
    const before = this.#seen.get(line.slot);
    if (before === undefined || isSamePerson(before.line, line)) {
      this.#seen.set(line.slot, this.#goOn(before, line, nowMs));
      return;
    }
    if (!before.inherited && !isEmpty(before.line)) {
      const left = { ...before.line, connected: true, away: false, local: false };
      this.#departed = [...this.#departed, left];
    }
    const inherited = !isEmpty(line) && isSameTally(before.line, line);
    this.#seen.set(line.slot, { line, inherited, emptyAtMs: null });
  }

  /** The same name as before. */
  #goOn(before: Seen | undefined, line: PlayerLine, nowMs: number): Seen {
    const inherited = before?.inherited === true && isSameTally(before.line, line);
    const next = { line, inherited, emptyAtMs: null };
    if (before === undefined || before.inherited) return next;
    if (!isEmpty(line) || isEmpty(before.line)) return next;
    // Perhaps it is somebody's of whom the roster has not told yet.
    const emptyAtMs = before.emptyAtMs ?? nowMs;
    return nowMs - emptyAtMs > ROSTER_LAG_MS ? next : { ...before, emptyAtMs };
  }
}

function isSamePerson(a: PlayerLine, b: PlayerLine): boolean {
  return a.name === b.name && a.bot === b.bot;
}

function isSameTally(a: PlayerLine, b: PlayerLine): boolean {
  return (
    a.goals === b.goals && a.assists === b.assists && a.saves === b.saves && a.shots === b.shots
  );
}

function isEmpty({ goals, assists, saves, shots }: PlayerLine): boolean {
  return goals + assists + saves + shots === 0;
}

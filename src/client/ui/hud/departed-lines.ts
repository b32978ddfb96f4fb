/**
 * What those who have left a match did in it. Whoever takes a place begins at nothing, so the rows of
 * the seats alone would forget goals that stand in the score. Kept by the HUD's model for one match.
 */
import type { PlayerLine } from './player-lines.ts';

interface Seen {
  readonly line: PlayerLine;
  /** The tally is still that of whoever sat here before: the roster came ahead of the frame. */
  readonly inherited: boolean;
}

export class DepartedLines {
  readonly #seen = new Map<number, Seen>();
  #departed: readonly PlayerLine[] = [];

  /** @param lines of the newest frame @returns all who have left, the same array while nobody has */
  look(lines: readonly PlayerLine[]): readonly PlayerLine[] {
    for (const line of lines) this.#lookAt(line);
    return this.#departed;
  }

  /** A match begins. */
  forget(): void {
    this.#seen.clear();
    this.#departed = [];
  }

  #lookAt(line: PlayerLine): void {
    const before = this.#seen.get(line.slot);
    if (before === undefined || isSamePerson(before.line, line)) {
      const inherited = before?.inherited === true && isSameTally(before.line, line);
      // A tally that falls to nothing belongs to somebody of whom the roster has not told yet.
      const isReset = before !== undefined && isEmpty(line) && !isEmpty(before.line);
      if (!isReset || before.inherited) this.#seen.set(line.slot, { line, inherited });
      return;
    }
    if (!before.inherited && !isEmpty(before.line)) {
      const left = { ...before.line, connected: true, away: false, local: false };
      this.#departed = [...this.#departed, left];
    }
    this.#seen.set(line.slot, {
      line,
      inherited: !isEmpty(line) && isSameTally(before.line, line),
    });
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

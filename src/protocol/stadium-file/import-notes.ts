/**
 * What an import has to tell the person who imports: what could not be carried over, each thing once
 * with how often. Plural sentences hold `#` where the count goes.
 */
export interface ImportNotes {
  /** Counts one more of a thing. */
  count(one: string, many: string): void;
  /** Said once, however often it is added. */
  say(sentence: string): void;
  sentences(): string[];
}

export function createImportNotes(): ImportNotes {
  const counts = new Map<string, { many: string; count: number }>();
  return {
    count(one, many) {
      const entry = counts.get(one) ?? { many, count: 0 };
      entry.count += 1;
      counts.set(one, entry);
    },
    say(sentence) {
      counts.set(sentence, { many: sentence, count: 1 });
    },
    sentences() {
      return [...counts].map(([one, { many, count }]) =>
        count === 1 ? one : many.replace('#', String(count)),
      );
    },
  };
}

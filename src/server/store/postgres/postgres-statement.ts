/** Statements as PostgreSQL takes them: numbered values, and a name under which each is prepared once. */
import type { Statement, Value } from '../operations/operation.ts';

export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: Value[];
}

export class PostgresStatements {
  readonly #known = new Map<string, { readonly name: string; readonly text: string }>();

  of({ sql, values, forUpdate }: Statement): PreparedStatement {
    const whole = forUpdate ? `${sql} FOR UPDATE` : sql;
    let known = this.#known.get(whole);
    if (known === undefined) {
      let count = 0;
      known = {
        name: `driftball_${this.#known.size}`,
        text: whole.replaceAll('?', () => `$${++count}`),
      };
      this.#known.set(whole, known);
    }
    return { ...known, values: [...values] };
  }
}

/**
 * Every number in a tree of records, in a fixed order. Whoever saves, sends or hashes rule state
 * goes through this, so none of them can forget a field.
 */
export interface Cell {
  readonly record: Record<string, number>;
  readonly key: string;
}

/** @throws TypeError when a leaf is not a number */
export function cellsOf(root: object): readonly Cell[] {
  const cells: Cell[] = [];
  collect(root, 'state', cells);
  return cells;
}

function collect(node: object, path: string, cells: Cell[]): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'number') {
      cells.push({ record: node as Record<string, number>, key });
    } else if (typeof value === 'object' && value !== null) {
      collect(value, `${path}.${key}`, cells);
    } else {
      throw new TypeError(`${path}.${key} is no number: ${String(value)}`);
    }
  }
}

export function readCells(cells: readonly Cell[], out: Float64Array): void {
  let index = 0;
  for (const { record, key } of cells) {
    out[index] = record[key] ?? 0;
    index += 1;
  }
}

export function writeCells(cells: readonly Cell[], from: Float64Array): void {
  let index = 0;
  for (const { record, key } of cells) {
    record[key] = from[index] ?? 0;
    index += 1;
  }
}

/**
 * Trees of plain records and arrays whose leaves are numbers. The rules' state is one, and `onCells`
 * lays its numbers side by side in one array: whoever saves, sends or hashes the state takes the
 * array, so none of them can forget a field, and a save is one copy of 1.6 KB (reading 200 fields by
 * name took 2.4 us, a tenth of a step).
 */
export interface OnCells<T> {
  /** Looks like the template; every number is read from and written to `cells`. */
  readonly state: T;
  readonly cells: Float64Array;
  /** The name of each cell, as a path. */
  readonly names: readonly string[];
}

/** @throws TypeError when a leaf is not a number */
export function onCells<T extends object>(template: T): OnCells<T> {
  const leaves = leavesOf(template);
  const cells = Float64Array.from(leaves, ({ record, key }) => record[key] ?? 0);
  const shapes: Shapes = new Map();
  const state = build(template, { cells, shapes, next: 0 }) as T;
  return { state, cells, names: leaves.map(({ path }) => path) };
}

export interface Leaf {
  readonly record: Readonly<Record<string, number>>;
  readonly key: string;
  readonly path: string;
}

/** Every number of a tree, in a fixed order. */
export function leavesOf(root: object, path = ''): readonly Leaf[] {
  return Object.entries(root).flatMap(([key, value]): readonly Leaf[] => {
    const here = `${path}.${key}`;
    if (typeof value === 'number') return [{ record: root as Leaf['record'], key, path: here }];
    if (typeof value === 'object' && value !== null) return leavesOf(value, here);
    throw new TypeError(`${here} is no number: ${String(value)}`);
  });
}

interface Progress {
  readonly cells: Float64Array;
  readonly shapes: Shapes;
  /** Index of the next cell to give out, in the order of `leavesOf`. */
  next: number;
}

/** One class for all records with the same fields, which is what engines make fast. */
type Shapes = Map<string, new (cells: Float64Array, indices: readonly number[]) => object>;

function build(node: object, progress: Progress): object {
  const entries = Object.entries(node).map(([key, value]): [string, object | number] => {
    if (typeof value !== 'number') return [key, build(value, progress)];
    progress.next += 1;
    return [key, progress.next - 1];
  });
  if (Array.isArray(node)) return buildArray(entries, progress.cells);
  const fields = entries.filter(([, value]) => typeof value === 'number');
  const Shape = shapeOf(
    fields.map(([key]) => key),
    progress.shapes,
  );
  const record = new Shape(
    progress.cells,
    fields.map(([, index]) => index as number),
  );
  return Object.assign(
    record,
    Object.fromEntries(entries.filter(([, value]) => typeof value === 'object')),
  );
}

function buildArray(entries: readonly [string, object | number][], cells: Float64Array): object {
  const list: unknown[] = [];
  for (const [position, [, value]] of entries.entries()) {
    if (typeof value === 'number') Object.defineProperty(list, position, accessor(cells, value));
    else list[position] = value;
  }
  return list;
}

function accessor(cells: Float64Array, index: number): PropertyDescriptor {
  return {
    enumerable: true,
    get: () => cells[index],
    set: (value: number) => {
      cells[index] = value;
    },
  };
}

/** A record's cells lie side by side, so that a field is an offset from its first. */
class CellRecord {
  readonly #cells: Float64Array;
  readonly #first: number;

  constructor(cells: Float64Array, indices: readonly number[]) {
    this.#cells = cells;
    this.#first = indices[0] ?? 0;
    if (indices.some((index, position) => index !== this.#first + position)) {
      throw new TypeError('in a record, numbers come before records and arrays');
    }
  }

  static define(target: object, key: string, offset: number): void {
    Object.defineProperty(target, key, {
      enumerable: true,
      get(this: CellRecord) {
        return this.#cells[this.#first + offset];
      },
      set(this: CellRecord, value: number) {
        this.#cells[this.#first + offset] = value;
      },
    });
  }
}

function shapeOf(keys: readonly string[], shapes: Shapes): typeof CellRecord {
  const name = keys.join();
  const known = shapes.get(name);
  if (known !== undefined) return known as typeof CellRecord;
  class Shape extends CellRecord {}
  for (const [offset, key] of keys.entries()) CellRecord.define(Shape.prototype, key, offset);
  shapes.set(name, Shape);
  return Shape;
}

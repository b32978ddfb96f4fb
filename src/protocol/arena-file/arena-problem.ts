/** What is wrong with a document that someone wrote, and where: for the person who wrote it. */
export interface ArenaProblem {
  /** Such as `walls[3].points[1].x`; empty for the document as a whole. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** A sentence. */
  readonly message: string;
}

/** Nobody mends more than these at once. */
export const MOST_PROBLEMS = 20;

/** Keys and indices from the root. */
export type DocumentPath = readonly (string | number)[];

export function pathText(path: DocumentPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/**
 * For so long the title offers the way back into a match that was left, and the seat there waits for
 * its person unless somebody else wants it. Shorter than a match waits that everybody has left
 * (`emptyMatchMs`), so that what is offered is there. A file of its own: the title loads it.
 */
export const WAY_BACK_MS = 80_000;

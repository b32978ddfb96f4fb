/**
 * Leaderboards. A rank is counted from the tree of buckets and a page begins with a seek in the index,
 * so both cost the same at ten people and at a million.
 */
import type { BoardLine, BoardPage } from '../../../protocol/people/api.ts';
import type { ProfileId } from '../../../protocol/people/person-card.ts';
import { MAX_POINTS } from '../../rating/rating.ts';
import type { Board } from '../store.ts';
import { periodKey } from './board-periods.ts';
import { bucketOf, bucketsWithin, type Level, topOf } from './board-tree.ts';
import { number, type Operation, type Row, statement } from './operation.ts';
import { cardOf } from './profiles.ts';

const LINE_COLUMNS = 'e.points, e.matches, e.wins, p.id, p.name, p.tag, p.look';

interface Place {
  /** A bucket of level 2. */
  readonly bucket: number;
  /** People of the bucket who stand above. */
  readonly within: number;
  /** Of the whole board, those with more points. */
  readonly greater: number;
}

/**
 * People of equal points share a rank, so pages go by place: the first line is the `fromRank`th
 * person, whose rank is less where the page begins among equals.
 */
export function* boardPage(wanted: Board, fromRank: number, limit: number): Operation<BoardPage> {
  const board = yield* boardId(wanted);
  if (board === null) return { lines: [], total: 0 };
  const top = yield* counts(board, 0);
  const total = top.reduce((sum, row) => sum + number(row, 'count'), 0);
  if (fromRank < 1 || fromRank > total) return { lines: [], total };
  const place = yield* placeAt(board, top, fromRank - 1);
  const { points, person } = topOf(place.bucket);
  const rows = yield statement(
    // Left joins: SQLite would otherwise begin with all entries of the board, for the order.
    `SELECT ${LINE_COLUMNS} FROM (
       SELECT points, person FROM board_entry WHERE board = ? AND (points, person) < (?, ?)
       ORDER BY points DESC, person DESC LIMIT ? OFFSET ?
     ) s
     LEFT JOIN board_entry e ON e.board = ? AND e.person = s.person
     LEFT JOIN profile p ON p.id = s.person
     ORDER BY s.points DESC, s.person DESC`,
    board,
    points,
    person,
    limit,
    place.within,
    board,
  );
  return { lines: ranked(rows, fromRank, place.greater), total };
}

export function* boardLine(wanted: Board, id: ProfileId): Operation<BoardLine | null> {
  const board = yield* boardId(wanted);
  if (board === null) return null;
  const [row] = yield statement(
    `SELECT ${LINE_COLUMNS} FROM board_entry e JOIN profile p ON p.id = e.person
     WHERE e.board = ? AND e.person = ?`,
    board,
    id,
  );
  if (row === undefined) return null;
  const points = number(row, 'points');
  const bucket = bucketOf(0, points, id);
  const [sum] = yield statement(
    `SELECT COALESCE(SUM(count), 0) AS greater FROM board_bucket
     WHERE board = ? AND ((level = 0 AND bucket > ?) OR (level = 1 AND bucket > ? AND bucket <= ?))`,
    board,
    bucket,
    points,
    bucketsWithin(0, bucket)[1],
  );
  return lineOf(row, (sum === undefined ? 0 : number(sum, 'greater')) + 1);
}

export function* boardId({ mode, period, atMs }: Board): Operation<number | null> {
  const [row] = yield statement(
    'SELECT id FROM board WHERE mode = ? AND period_key = ?',
    mode,
    periodKey(period, atMs),
  );
  return row === undefined ? null : number(row, 'id');
}

/** @param place from 0, and less than the board has people */
function* placeAt(board: number, top: readonly Row[], place: number): Operation<Place> {
  const first = stepInto(top, place);
  const second = stepInto(yield* counts(board, 1, bucketsWithin(0, first.bucket)), first.within);
  const third = stepInto(yield* counts(board, 2, bucketsWithin(1, second.bucket)), second.within);
  return {
    bucket: third.bucket,
    within: third.within,
    greater: place - second.within,
  };
}

/** @returns the bucket in which the place lies, and how far into it */
function stepInto(
  rows: readonly Row[],
  place: number,
): { readonly bucket: number; readonly within: number } {
  let within = place;
  for (const row of rows) {
    const count = number(row, 'count');
    if (within < count) return { bucket: number(row, 'bucket'), within };
    within -= count;
  }
  throw new Error(`the board's counts are wrong: place ${place} lies outside of them`);
}

/** From the top downwards. */
function* counts(
  board: number,
  level: Level,
  [from, to]: readonly [number, number] = [0, bucketOf(0, MAX_POINTS, '')],
): Operation<readonly Row[]> {
  return yield statement(
    `SELECT bucket, count FROM board_bucket
     WHERE board = ? AND level = ? AND bucket >= ? AND bucket <= ? ORDER BY bucket DESC`,
    board,
    level,
    from,
    to,
  );
}

function ranked(rows: readonly Row[], fromRank: number, greater: number): BoardLine[] {
  let rank = greater + 1;
  let points = rows[0] === undefined ? 0 : number(rows[0], 'points');
  return rows.map((row, index) => {
    if (number(row, 'points') !== points) {
      rank = fromRank + index;
      points = number(row, 'points');
    }
    return lineOf(row, rank);
  });
}

function lineOf(row: Row, rank: number): BoardLine {
  return {
    rank,
    person: cardOf(row),
    points: number(row, 'points'),
    matches: number(row, 'matches'),
    wins: number(row, 'wins'),
  };
}

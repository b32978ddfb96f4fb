/**
 * HaxBall's stadium files (`.hbs`) as arenas. Called where someone brings one; the result is an
 * arena file like any other, which whoever plays on it checks as such. For text from anyone: never
 * throws. What could not be carried over is in the notes, for the person who imports.
 */
import type { ArenaFile } from '../../sim/arena/arena-file.ts';
import { compileArena } from '../../sim/arena/compile-arena.ts';
import { type ArenaProblem, MOST_PROBLEMS } from '../arena-file/arena-problem.ts';
import { parseArenaFile } from '../arena-file/parse-arena-file.ts';
import { readDocument } from '../arena-file/read-document.ts';
import { carryGoals } from './carry-goals.ts';
import { thousandth } from './carry-values.ts';
import { carryWalls } from './carry-walls.ts';
import { createPlaceFinder } from './find-places.ts';
import { createImportNotes, type ImportNotes } from './import-notes.ts';
import { readStadium } from './read-stadium.ts';
import type { Stadium } from './stadium.ts';
import { measureStadium, type StadiumScale } from './stadium-scale.ts';
import { isObject } from './stadium-values.ts';

/** Large ones are drawings: the largest that people share are about a third of this. */
export const STADIUM_CHARACTERS = 1_000_000;

export type ImportedStadium =
  | { readonly ok: true; readonly file: ArenaFile; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly ArenaProblem[] };

export function importStadium(text: string): ImportedStadium {
  const document = readDocument(text, 'json5', STADIUM_CHARACTERS);
  if (!document.ok) return { ok: false, problems: [document.problem] };
  if (!isObject(document.value))
    return failure('The file must be an object, with fields in braces.');
  const notes = createImportNotes();
  const stadium = readStadium(document.value, notes);
  for (const team of ['red', 'blue'] as const) {
    if (stadium.goals.some((goal) => goal.team === team)) continue;
    const place = document.locate(['goals']);
    return failure(
      `The stadium has no goal of the ${team} team; a match needs one of each.`,
      place,
    );
  }
  const made = carryOver(stadium, notes);
  const checked = parseArenaFile(JSON.stringify(made));
  if (checked.ok) return { ok: true, file: checked.file, notes: notes.sentences() };
  // The places are those of a text that nobody has seen.
  const problems = checked.problems.map(({ path, message }) => ({
    path,
    line: 1,
    column: 1,
    message: `As an arena, it breaks a rule: ${message}`,
  }));
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

function failure(message: string, place = { line: 1, column: 1 }): ImportedStadium {
  return { ok: false, problems: [{ path: '', ...place, message }] };
}

function carryOver(stadium: Stadium, notes: ImportNotes): ArenaFile {
  const scale = measureStadium(stadium);
  const unit = scale.metresPerUnit;
  notes.say(`A unit of HaxBall is ${Number(unit.toPrecision(3))} m here.`);
  notes.say('The pitch ends at a rectangle around all its walls.');
  const { markings, ...walls } = carryWalls(stadium, scale, notes);
  const ballPlace = { x: thousandth(stadium.ball.x * unit), y: thousandth(stadium.ball.y * unit) };
  const bare: ArenaFile = {
    format: 'driftball-arena',
    version: 1,
    name: nameOf(stadium.name),
    title: titleOf(stadium.name),
    description: 'Imported from HaxBall.',
    length: thousandth(scale.length),
    width: thousandth(scale.width),
    outline: outlineOf(scale),
    ...walls,
    goals: [],
    ballPlaces: [ballPlace],
    ball: carryBall(stadium, unit, notes),
    look: lookOf(stadium, markings),
  };
  const arena = compileArena(bare);
  const goals = carryGoals(stadium, scale, arena, notes);
  const finder = createPlaceFinder(arena);
  const kickOffPlaces = (['left', 'right'] as const).flatMap((team) => {
    const given = team === 'left' ? stadium.redSpawns : stadium.blueSpawns;
    const spawns = given.length > 0 ? given : formation(stadium, team);
    const wanted = spawns.map(([x, y]) => ({ x: x * unit, y: y * unit }));
    return finder.places(team, wanted, ballPlace);
  });
  notes.say('Boost pads are added.');
  return { ...bare, goals, kickOffPlaces, respawnPlaces: kickOffPlaces, pads: finder.pads() };
}

/** As HaxBall lines players up: one on the spot, then to both sides of it. */
function formation(stadium: Stadium, team: 'left' | 'right'): (readonly [number, number])[] {
  const x = stadium.spawnDistance * (team === 'left' ? -1 : 1);
  return [0, 55, -55, 110, -110, 165, -165, 220].map((y) => [x, y] as const);
}

function outlineOf({ box, metresPerUnit }: StadiumScale): ArenaFile['outline'] {
  // A little beyond what stands there already, so that nothing has two walls at one place.
  const [left, right, top, bottom] = [
    thousandth(box.left * metresPerUnit - 0.05),
    thousandth(box.right * metresPerUnit + 0.05),
    thousandth(box.top * metresPerUnit - 0.05),
    thousandth(box.bottom * metresPerUnit + 0.05),
  ];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** As factors: HaxBall's own ball is ours. */
function carryBall(
  { ball }: Stadium,
  unit: number,
  notes: ImportNotes,
): NonNullable<ArenaFile['ball']> {
  const within = (what: string, value: number, min: number, max: number): number => {
    if (!(value >= min && value <= max)) notes.say(`The ball's ${what} is drawn to what we have.`);
    return thousandth(Math.min(max, Math.max(min, Number.isFinite(value) ? value : max)));
  };
  const perTick = Math.log(Math.min(1, Math.max(0.5, ball.damping)));
  return {
    size: within('size', ball.radius * unit, 0.4, 2.5),
    mass: within('mass', 1 / ball.inverseMass, 0.1, 10),
    bounce: within('bounce', ball.bounce / 0.5, 0, 1.33),
    damping: within('damping', perTick / Math.log(0.99), 0, 20),
  };
}

function lookOf(
  { background }: Stadium,
  markings: NonNullable<ArenaFile['look']>['markings'],
): ArenaFile['look'] {
  const { colour, type } = background;
  const turf = colour !== undefined && colour !== 'transparent' ? colour : undefined;
  const own = turf ?? (type === 'hockey' ? '#555555' : undefined);
  return own === undefined ? { markings } : { turf: own, markings };
}

function nameOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'stadium' : plain;
}

function titleOf(name: string): string {
  const plain = name.replace(/\p{Cc}/gu, ' ').trim();
  return [...plain].slice(0, 30).join('') || 'Stadium';
}

/**
 * The shape of an arena file, field by field; what the fields must be among each other is
 * `check-arena.ts`. Messages follow a field's path, as in "`width` must be at least 12".
 */
import * as v from 'valibot';
import { ARENA_LIMITS } from './arena-limits.ts';

const number = (min: number, max: number) =>
  v.pipe(
    v.number('must be a number'),
    v.finite('must be a finite number'),
    v.minValue(min, `must be at least ${min}`),
    v.maxValue(max, `must be at most ${max}`),
  );

const list = <T extends v.GenericSchema>(item: T, min: number, max: number) =>
  v.pipe(
    v.array(item, 'must be a list'),
    v.minLength(min, `must have at least ${min} ${min === 1 ? 'entry' : 'entries'}`),
    v.maxLength(max, `must have at most ${max} entries`),
  );

const oneOf = <const T extends readonly string[]>(...options: T) =>
  v.picklist(options, `must be one of ${options.map((option) => `"${option}"`).join(', ')}`);

const text = (max: number) =>
  v.pipe(
    v.string('must be a text'),
    v.maxLength(max, `must have at most ${max} characters`),
    v.regex(/^\P{Cc}*$/u, 'must have no control characters'),
  );

const yesOrNo = v.boolean('must be true or false');
const colour = v.pipe(
  v.string('must be a colour such as "#ff8800"'),
  v.regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as "#ff8800"'),
);
const coordinate = number(-ARENA_LIMITS.coordinateM, ARENA_LIMITS.coordinateM);
const curve = v.optional(number(-ARENA_LIMITS.curveDegrees, ARENA_LIMITS.curveDegrees));
const team = oneOf('left', 'right');
const stops = v.optional(oneOf('all', 'ball', 'cars'));
const restitution = v.optional(number(0, 2));

const point = v.strictObject({ x: coordinate, y: coordinate });
const curvePoint = v.strictObject({ x: coordinate, y: coordinate, curve });
const place = v.strictObject({ team, x: coordinate, y: coordinate, angle: number(-720, 720) });
const obstacle = {
  restitution,
  stops,
  colour: v.optional(colour),
  visible: v.optional(yesOrNo),
};
const wallPoints = list(curvePoint, 2, ARENA_LIMITS.wallPoints);
const size = (limits: { readonly min: number; readonly max: number }) =>
  number(limits.min, limits.max);

export const ARENA_SCHEMA = v.strictObject({
  format: v.literal('driftball-arena', 'must be "driftball-arena"'),
  version: v.literal(1, 'must be 1'),
  name: v.pipe(
    v.string('must be a text'),
    v.regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 lower case letters, digits and dashes'),
  ),
  title: v.pipe(text(60), v.minLength(1, 'must not be empty')),
  author: v.optional(text(60)),
  description: v.optional(text(300)),
  length: size(ARENA_LIMITS.length),
  width: size(ARENA_LIMITS.width),
  mirror: v.optional(oneOf('none', 'x', 'y', 'both')),
  outline: list(curvePoint, 3, ARENA_LIMITS.outlinePoints),
  walls: v.optional(
    list(
      v.strictObject({
        ...obstacle,
        points: wallPoints,
        thickness: v.optional(number(0.05, 5)),
      }),
      0,
      ARENA_LIMITS.walls,
    ),
  ),
  discs: v.optional(
    list(
      v.strictObject({ ...obstacle, x: coordinate, y: coordinate, radius: number(0.05, 50) }),
      0,
      ARENA_LIMITS.discs,
    ),
  ),
  planes: v.optional(
    list(
      v.strictObject({ normal: point, distance: coordinate, restitution, stops }),
      0,
      ARENA_LIMITS.planes,
    ),
  ),
  loose: v.optional(
    list(
      v.strictObject({
        x: coordinate,
        y: coordinate,
        radius: number(0.2, 5),
        mass: number(0.5, 1000),
        restitution: v.optional(number(0, 1)),
        damping: v.optional(number(0, 20)),
        colour: v.optional(colour),
      }),
      0,
      ARENA_LIMITS.loose,
    ),
  ),
  goals: list(
    v.strictObject({ team, from: point, to: point, depth: v.optional(number(0.5, 20)) }),
    1,
    ARENA_LIMITS.goals,
  ),
  pads: v.optional(
    list(
      v.strictObject({ x: coordinate, y: coordinate, large: v.optional(yesOrNo) }),
      0,
      ARENA_LIMITS.pads,
    ),
  ),
  ballPlaces: v.optional(list(point, 1, ARENA_LIMITS.ballPlaces)),
  kickOffPlaces: v.optional(list(place, 1, ARENA_LIMITS.placesPerTeam * 2)),
  respawnPlaces: v.optional(list(place, 1, ARENA_LIMITS.placesPerTeam * 2)),
  ball: v.optional(
    v.strictObject({
      size: v.optional(number(0.4, 2.5)),
      mass: v.optional(number(0.1, 10)),
      bounce: v.optional(number(0, 1.33)),
      damping: v.optional(number(0, 20)),
    }),
  ),
  look: v.optional(
    v.strictObject({
      turf: v.optional(colour),
      lines: v.optional(colour),
      stands: v.optional(colour),
      glow: v.optional(colour),
      markings: v.optional(
        list(
          v.variant(
            'kind',
            [
              v.strictObject({
                kind: v.literal('line'),
                points: wallPoints,
                colour: v.optional(colour),
              }),
              v.strictObject({
                kind: v.literal('circle'),
                x: coordinate,
                y: coordinate,
                radius: number(0.05, 200),
                colour: v.optional(colour),
              }),
            ],
            'must have a kind, "line" or "circle", and the fields of that kind',
          ),
          0,
          ARENA_LIMITS.markings,
        ),
      ),
    }),
  ),
});

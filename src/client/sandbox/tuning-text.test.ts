import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mergeTuning, TUNING } from '../../sim/tuning.ts';
import { TUNING_FIELDS as FIELDS } from '../../worker/sandbox/tuning-fields.ts';
import { addressOf, changesOfAddress, overridesOf, readChanges, textOf } from './tuning-text.ts';

const CHANGES = {
  'drive.topSpeedMps': 30,
  'drive.turn.1.curvaturePerM': 0.35,
  'ball.restitution': 0.9,
};

describe('numbers to copy', () => {
  it('are overrides that a world takes, lists whole', () => {
    const merged = mergeTuning(overridesOf(CHANGES, FIELDS));
    expect(merged.drive.topSpeedMps).toBe(30);
    expect(merged.drive.turn).toEqual(
      TUNING.drive.turn.map((point, index) =>
        index === 1 ? { ...point, curvaturePerM: 0.35 } : point,
      ),
    );
    expect(merged.boost).toEqual(TUNING.boost);
  });

  it('are TypeScript, and come back from it, from JSON and from the address', () => {
    const text = textOf(CHANGES, FIELDS);
    expect(text).toContain('const tuning: TuningOverrides = {\n  drive: {\n    topSpeedMps: 30');
    expect(readChanges(text, FIELDS)).toEqual(CHANGES);
    expect(readChanges(JSON.stringify(overridesOf(CHANGES, FIELDS)), FIELDS)).toEqual(CHANGES);
    expect(readChanges('{ drive: { topSpeedMps: 30, }, }', FIELDS)).toEqual({
      'drive.topSpeedMps': 30,
    });
    expect(changesOfAddress(`#${addressOf(CHANGES)}`, FIELDS)).toEqual(CHANGES);
    expect(changesOfAddress('', FIELDS)).toEqual({});
    expect(addressOf({})).toBe('');
  });

  it('say what cannot be read, and ignore an address that names nothing', () => {
    expect(() => readChanges('top speed 30', FIELDS)).toThrow('no numbers in braces');
    expect(() => readChanges('{ drive: { wings: 2 } }', FIELDS)).toThrow('drive.wings');
    expect(() => readChanges('{ "drive": { "topSpeedMps": "fast" } }', FIELDS)).toThrow('"fast"');
    expect(changesOfAddress('#/practice', FIELDS)).toEqual({});
    expect(changesOfAddress('#drive.topSpeedMps=1e9', FIELDS)).toEqual({ 'drive.topSpeedMps': 60 });
  });

  it('can be those of docs/tuning.md', () => {
    const page = readFileSync(new URL('../../../docs/tuning.md', import.meta.url), 'utf8');
    const [, example = ''] = /```ts\n([^`]*)```/.exec(page) ?? [];
    const changes = readChanges(example, FIELDS);
    expect(Object.keys(changes)).toHaveLength(6);
    expect(mergeTuning(overridesOf(changes, FIELDS)).hit.extra).toBe(0.5);
  });
});

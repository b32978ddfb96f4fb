import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_NAME_LENGTH } from '../../protocol/player-name.ts';
import { foldName } from './fold-name.ts';
import { decentName, judgeName, spareName } from './judge-name.ts';

const reasonOf = (name: string) => {
  const judged = judgeName(name);
  return judged.kind === 'bad' ? judged.reason : null;
};
const nameOf = (name: string) => {
  const judged = judgeName(name);
  return judged.kind === 'good' ? judged.name : null;
};

describe('a name', () => {
  test.each([
    'Ada',
    'Turbo Fox',
    'Jürgen',
    'Ольга',
    '太郎',
    'أحمد',
    'Σωκράτης',
    'नीलम',
    'x',
    '7',
    'R2-D2',
    'Robot',
    'Abbott',
    'Badminton',
    'Scunthorpe',
    'Song #',
    'Bass Hit',
    'Model',
    'Systematic',
    'Lunar Mod3l',
    'Ignazio',
    'Diputada',
    'Cono Sur',
    'Schneider',
    'Amalia',
    'Bettina',
  ])('may be %s', (name) => {
    expect(nameOf(name)).toBe(name);
  });

  test.each([
    'admin',
    'ADMIN',
    'Admin 7',
    'Αdmin',
    'аdmin',
    'adm1n',
    'a.d.m.i.n',
    'ａｄｍｉｎ',
    'The Admin',
    'Moderator',
    'm0derat0r',
    'Driftball',
    'Dr1ftball Team',
    'D R IFT BALL',
    'Bot',
    'Bot 3',
    'B0T',
    'system',
    'Ѕystem',
    'System',
    'ᴀᴅᴍɪɴ',
    '𝐚𝐝𝐦𝐢𝐧',
    'adrnin',
    'the admin ok',
    'Ada #6560',
    'Ada#0417',
    'Ada＃0417',
    'Ada ＃ 1',
  ])('cannot pass for the game or somebody else, as %s would', (name) => {
    expect(reasonOf(name)).toBe('name-reserved');
  });

  const english = ['fuck', 'FUCK you', 'f u c k', 'fυck', 'f*ck', 'fuuuck', 'ƒuck', 'f̶u̶c̶k̶'];
  const german = [
    'Hurensohn',
    'Scheiße',
    'SCHEISSE',
    'Arschloch',
    'Nutte',
    'F o t z e',
    'H1tler88',
  ];
  const spanish = ['puta', 'Cabrón', 'COÑO', 'gilipollas', 'hijo de puta', 'Maricón', 'm1erda'];
  test.each([...english, ...german, ...spanish, 'Nazi', 'Nazi 88', 'Wichser99'])(
    'cannot be rude, as %s is',
    (name) => {
      expect(reasonOf(name)).toBe('name-rude');
    },
  );

  test.each([
    '',
    '   ',
    '\u202E\u202D',
    '\u200B\u200D\uFEFF',
    '\u3164\u3164',
    '\u2800',
    '...',
    '\u0301\u0301',
  ])('can be seen: %j cannot', (name) => {
    expect(reasonOf(name)).toBe('name-empty');
  });

  test('does not turn the writing around, cover its surroundings or go on for ever', () => {
    expect(nameOf('Ada\u202Enimda')).toBe('Ada nimda');
    expect(nameOf(`Z${'\u0301\u0302\u0303\u0304'.repeat(50)}algo`)?.length).toBeLessThanOrEqual(7);
    expect([...(nameOf('x'.repeat(10_000)) ?? '')]).toHaveLength(MAX_NAME_LENGTH);
    expect(nameOf('A\u0000d\u001b[31ma\n')).toBe('A d [31ma');
    expect(nameOf('👩‍🚀 Sally')).toBe('👩 🚀 Sally');
    expect(nameOf('❤️Ada')).toBe('❤Ada');
  });

  test('of whatever characters is judged in no time, and stays what it is when judged again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (raw) => {
        const judged = judgeName(raw);
        if (judged.kind === 'bad') return;
        expect([...judged.name].length).toBeLessThanOrEqual(MAX_NAME_LENGTH);
        expect(judged.name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(judgeName(judged.name)).toEqual(judged);
      }),
    );
  });
});

test.each([
  ['Anna', 'Аnnа'],
  ['Anna', 'ANNA'],
  ['Anna', 'Ann4'],
  ['Anna', 'A n n a'],
  ['Anna', 'Ànñá'],
  ['Ilia', 'llia'],
  ['Ilia', '1l1a'],
  ['Oscar', '0ѕсаr'],
  ['Mona', 'Rnona'],
  ['Wanda', 'VVanda'],
  ['Νikos', 'Nikos'],
  ['Ｎｉｋ', 'Nik'],
])('%s and %s look alike', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test.each([
  ['Anna', 'Hanna'],
  ['太郎', '太朗'],
  ['Ольга', 'Олег'],
])('%s and %s do not', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});

test('there is a decent name for everybody', () => {
  expect(judgeName(spareName().name).kind).toBe('good');
  expect(decentName('Ada')).toBe('Ada');
  expect(judgeName(decentName('admin')).kind).toBe('good');
});

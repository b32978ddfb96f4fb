/** Places on a gamepad as the player sees them: lettered or shaped buttons, triggers, sticks. */
import type { PadSource } from '../../input/bindings.ts';
import type { PadStyle } from '../../input/game-input.ts';
import { type PromptText, promptWords } from './texts/index.ts';

const FACES: Readonly<Record<PadStyle, readonly string[]>> = {
  letters: ['A', 'B', 'X', 'Y'],
  shapes: ['✕', '○', '□', '△'],
};
const SHAPES = ['cross', 'circle', 'square', 'triangle'] as const;
const REST: Readonly<Record<PadStyle, readonly string[]>> = {
  letters: ['LB', 'RB', 'LT', 'RT', 'View', 'Menu', 'L3', 'R3'],
  shapes: ['L1', 'R1', 'L2', 'R2', 'Share', 'Options', 'L3', 'R3'],
};
const CROSS = ['↑', '↓', '←', '→'];
const WAYS = ['up', 'down', 'left', 'right'] as const;
const STICK_ARROWS: Readonly<Record<string, string>> = {
  'a0-': 'L ←',
  'a0+': 'L →',
  'a1-': 'L ↑',
  'a1+': 'L ↓',
  'a2-': 'R ←',
  'a2+': 'R →',
  'a3-': 'R ↑',
  'a3+': 'R ↓',
};

export interface PadLabel {
  readonly text: string;
  readonly spoken: string;
  readonly kind: 'face' | 'cross' | 'stick' | 'other';
}

/** By the standard mapping; a place outside it is named by its number. */
export function padLabel(source: PadSource, style: PadStyle, t: PromptText): PadLabel {
  const stick = STICK_ARROWS[source];
  if (stick !== undefined) {
    const [side, way] = stick.split(' ');
    const direction = WAYS[CROSS.indexOf(way ?? '')] ?? 'up';
    const spoken = t(`${side === 'L' ? 'leftStick' : 'rightStick'}-${direction}`);
    return { text: stick, spoken, kind: 'stick' };
  }
  const index = Number.parseInt(source.slice(1), 10);
  if (!source.startsWith('b')) {
    const text = t('padAxis', { number: index + 1 });
    return { text, spoken: text, kind: 'other' };
  }
  const face = FACES[style][index];
  if (face !== undefined) {
    const shape = style === 'shapes' ? SHAPES[index] : undefined;
    const spoken = shape === undefined ? t('padButton', { name: face }) : t(`shape-${shape}`);
    return { text: face, spoken, kind: 'face' };
  }
  const rest = REST[style][index - 4];
  if (rest !== undefined) return { text: rest, spoken: rest, kind: 'other' };
  const way = WAYS[index - 12];
  if (way !== undefined) {
    return { text: CROSS[index - 12] ?? '', spoken: t(`cross-${way}`), kind: 'cross' };
  }
  return { text: `${index + 1}`, spoken: t('padNumber', { number: index + 1 }), kind: 'other' };
}

export interface PadGlyphProps {
  readonly source: PadSource;
  readonly style: PadStyle;
}

export function PadGlyph({ source, style }: PadGlyphProps) {
  const { text, spoken, kind } = padLabel(source, style, promptWords.use());
  const face = kind === 'face' ? ` face-${source.slice(1)}` : '';
  return (
    <span class={`pad-glyph ${kind}${face}`}>
      <span aria-hidden="true">{text}</span>
      <span class="visually-hidden">{spoken}</span>
    </span>
  );
}

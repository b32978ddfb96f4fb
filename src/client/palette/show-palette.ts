/** Gives the page's styles the colours of a palette. Called when the page starts and on a change. */
import type { Palette, TeamColours } from './palettes.ts';

const TEAM_NAMES = ['blue', 'orange'] as const;

/** @param style of the page's root element; sets what ui/styles/base.css has as custom properties */
export function showPalette(style: CSSStyleDeclaration, palette: Palette): void {
  TEAM_NAMES.forEach((name, team) => {
    const colours: TeamColours = palette.teams[team === 0 ? 0 : 1];
    style.setProperty(`--${name}`, hex(colours.base));
    style.setProperty(`--${name}-light`, hex(colours.light));
    style.setProperty(`--${name}-dark`, hex(colours.dark));
  });
  style.setProperty('--boost', hex(palette.pad));
  style.setProperty('--danger', hex(palette.danger));
}

function hex(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

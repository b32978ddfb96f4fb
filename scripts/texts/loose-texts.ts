/**
 * Finds words for the player that stand in the code of the page rather than in a catalogue: texts
 * between tags, and those of attributes that are shown or read aloud. Used by texts.test.ts.
 */
import { parseAst } from 'vite';

/** Attributes and props whose value a person reads or hears. */
const SPOKEN = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'hint',
  'label',
  'placeholder',
  'title',
];
/** A word, and not a sign such as `+` or a unit's place. */
const WORD = /\p{L}{2,}/u;

export interface LooseText {
  readonly line: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** @param source of a .tsx file */
export function looseTexts(source: string): readonly LooseText[] {
  const found: LooseText[] = [];
  const note = (node: Node, text: string): void => {
    if (!WORD.test(text)) return;
    found.push({ line: source.slice(0, node.start).split('\n').length, text: text.trim() });
  };
  walk(parseAst(source, { lang: 'tsx' }), (node) => {
    if (node.type === 'JSXText') note(node, String(node.value));
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of nodesOf(node.children)) {
        if (child.type === 'JSXExpressionContainer') noteValues(child.expression, note);
      }
    }
    if (node.type === 'JSXAttribute' && SPOKEN.includes(nameOf(node))) noteValues(node.value, note);
  });
  return found;
}

/** The strings that an expression can come to. */
function noteValues(expression: unknown, note: (node: Node, text: string) => void): void {
  if (!isNode(expression)) return;
  switch (expression.type) {
    case 'Literal':
      if (typeof expression.value === 'string') note(expression, expression.value);
      return;
    case 'TemplateLiteral':
      for (const quasi of nodesOf(expression.quasis)) {
        note(quasi, String((quasi.value as { readonly cooked?: string }).cooked ?? ''));
      }
      return;
    case 'JSXExpressionContainer':
      noteValues(expression.expression, note);
      return;
    case 'ConditionalExpression':
      noteValues(expression.consequent, note);
      noteValues(expression.alternate, note);
      return;
    case 'LogicalExpression':
      if (expression.operator !== '&&') noteValues(expression.left, note);
      noteValues(expression.right, note);
      return;
    case 'BinaryExpression':
      if (expression.operator !== '+') return;
      noteValues(expression.left, note);
      noteValues(expression.right, note);
  }
}

function nameOf(attribute: Node): string {
  const { name } = attribute;
  return isNode(name) && typeof name.name === 'string' ? name.name : '';
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (isNode(node)) {
    visit(node);
    for (const [key, value] of Object.entries(node)) if (key !== 'parent') walk(value, visit);
  }
}

function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

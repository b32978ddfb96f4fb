/** Reads an `Accept-Encoding` header (RFC 9110, 12.5.3) for the copies that a build makes. */

/** Those that the built page has copies in, the smallest first. */
const ENCODINGS = ['br', 'gzip'];

/** @returns the encodings of the page's copies that the client takes, as a header of its own */
export function acceptedEncodings(header: string | undefined): string {
  if (header === undefined) return '';
  const weights = new Map(header.split(',').map(readItem));
  const any = weights.get('*') ?? 0;
  return ENCODINGS.filter((encoding) => (weights.get(encoding) ?? any) > 0).join(', ');
}

function readItem(item: string): [name: string, weight: number] {
  const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, weight === undefined ? 1 : Number(weight.slice('q='.length)) || 0];
}

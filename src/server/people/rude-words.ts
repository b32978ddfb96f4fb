/**
 * Rude words of the game's languages, on top of each other in one matcher: English ones are the
 * library's, the others are listed here as they look once repeated letters are joined (which the
 * library does, but for b, e, o, l, s and g, of which two stay). Words that are part of harmless ones
 * are matched whole: "Ignazio" and "Diputada" are names of people.
 */
import {
  DataSet,
  englishDataset,
  englishRecommendedTransformers,
  parseRawPattern,
  RegExpMatcher,
} from 'obscenity';

const GERMAN = [
  'arschloch',
  '|fick|',
  '|ficke',
  'fotze',
  'hitler',
  'hurensohn',
  '|hure|',
  '|huren|',
  'judensau',
  '|kanake',
  'misgeburt',
  'missgeburt',
  '|nazi|',
  '|nazis|',
  '|neger|',
  '|nute|',
  '|nuten',
  'scheis',
  'schlampe',
  'schwuchtel',
  'siegheil',
  '|spast|',
  '|spasti|',
  'wichser',
  '|wixer',
];
const SPANISH = [
  '|cabron',
  '|chinga',
  'gilipol',
  'hijoputa',
  'hijodeputa',
  '|joder|',
  'malparid',
  'maricon',
  '|mierda',
  '|pendej',
  '|polla|',
  '|puta|',
  '|putas|',
  '|puto|',
  '|putos|',
  '|sudaca',
  '|verga|',
];

const words = new DataSet<{ originalWord: string }>().addAll(englishDataset);
for (const pattern of [...GERMAN, ...SPANISH]) {
  words.addPhrase((phrase) => phrase.addPattern(parseRawPattern(pattern)));
}
const matcher = new RegExpMatcher({ ...words.build(), ...englishRecommendedTransformers });

/** @param text without accents; what would look like a letter without them is told apart before */
export function hasRudeWord(text: string): boolean {
  return matcher.hasMatch(text);
}

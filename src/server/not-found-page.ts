/**
 * What a browser is shown at an address that leads nowhere: a sentence in the game's look, and the way
 * home. Called by page-files.ts; needs no other file and runs no script.
 */

const WORDS = {
  en: ['Off the pitch', 'There is nothing at this address.', 'To the game'],
  de: ['Im Aus', 'Unter dieser Adresse ist nichts.', 'Zum Spiel'],
  es: ['Fuera del campo', 'En esta dirección no hay nada.', 'Al juego'],
} as const;

/**
 * @param path of the request, from which the way home is reckoned: the game may be served below another path
 * @param languages the header Accept-Language
 */
export function notFoundPage(path: string, languages = ''): string {
  const language = languageOf(languages);
  const [title, says, home] = WORDS[language];
  const depth = Math.max((path.split('?')[0] ?? '').split('/').length - 2, 0);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Driftball</title>
<style>
body { display: grid; place-content: center; justify-items: start; gap: 1rem; min-height: 100vh; margin: 0 1.6rem; background: radial-gradient(circle at 50% 120%, #0d5c46, #060e1a 62%); color: #fff; font: 1.2rem system-ui, sans-serif }
h1 { margin: 0; font-size: 3rem; font-style: italic; text-transform: uppercase }
p { margin: 0 }
a { padding: .7rem 1.8rem; border-radius: .3rem; background: linear-gradient(#58a6ff, #1f74ea 55%, #155dc4); color: #fff; font-weight: 700; text-decoration: none; transform: skewX(-10deg) }
a:focus-visible { outline: .2rem solid #fff; outline-offset: .2rem }
</style>
<h1>${title}</h1>
<p>${says}</p>
<a href="./${'../'.repeat(depth)}">${home}</a>
</html>
`;
}

function languageOf(header: string): keyof typeof WORDS {
  const wanted = header
    .toLowerCase()
    .split(',')
    .map((one) => one.trim().slice(0, 2));
  return wanted.find((one): one is keyof typeof WORDS => Object.hasOwn(WORDS, one)) ?? 'en';
}

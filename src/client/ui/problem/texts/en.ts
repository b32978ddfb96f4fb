export const texts = {
  'title-unreachable': 'No game server here',
  'text-unreachable':
    'The game server cannot be reached, so there is nobody to play against online. Practice against bots works without it.',
  'title-offline': 'No connection',
  'text-offline': 'This device has no network right now. Practice and training work without one.',
  'title-online-again': 'You are online again',
  'text-online-again': 'The network is back. Try again.',
  'title-busy': 'All pitches are taken',
  'text-busy':
    'The game server takes nobody in right now. Try again in a minute, or practice against bots meanwhile.',
  'title-refused': 'The server turned you away',
  'text-refused':
    'The game server does not let this page play. Reload it; if that does not help, open the game at its own address.',
  'title-match-full': 'The match is full',
  'text-match-full':
    'Every seat in this match is taken. Try again in a moment, or play another match.',
  'title-match-not-found': 'That match is over',
  'text-match-not-found':
    'The link leads to a match that has ended. Ask your friend for a new link, or play another match.',
  'title-arena-missing': 'The arena is missing',
  'text-arena-missing':
    'The arena of this match could not be had from the server. If it is your own, load its file again; if it is a friend’s, ask them to.',
  'title-kicked': 'You were sent away',
  'text-kicked': 'The host of this match has sent you away. Its link does not let you in again.',
  'title-cooldown': 'You have left too many matches',
  'text-cooldown':
    'You can look for a match again in {wait}. Practice against bots and private matches, which you set up on the title, are always open.',
  'title-unproven': 'Who are you?',
  'text-unproven': 'The game server could not tell who you are. Try again, or reload the page.',
  'title-outdated': 'A newer Driftball is out',
  'text-outdated': 'This page is older than the game server. Reload it to play the new version.',
  'title-friends-match-full': 'The match is full',
  'text-friends-match-full': 'Every seat in this match is taken. Watch it, or play another match.',
  'title-stands-full': 'The stands are full',
  'text-stands-full':
    'As many people as can be are watching this match. Try again in a moment, or play another match.',
  'title-no-worker': 'This browser cannot run the game',
  'text-no-worker':
    'Driftball computes its physics in a Web Worker, and this browser has none. A current Chrome, Edge, Firefox or Safari does.',
  'title-no-wasm': 'WebAssembly is off',
  'text-no-wasm':
    'Driftball needs WebAssembly, which this browser lacks or has switched off (some lockdown modes do). Allow it for this page, then reload.',
  'title-no-webgl': 'WebGL is off',
  'text-no-webgl':
    'Driftball draws with WebGL, which this browser lacks or has switched off. Turn on hardware acceleration in its settings, then reload.',
  'title-own-match-over': 'Your match is over',
  'text-own-match-over': 'It ended, or the server was restarted, while you were away.',
  'title-not-loaded': 'The game did not load',
  'text-not-loaded':
    'Part of the game could not be loaded. Check that you are online, then reload the page.',
  'title-not-started': 'The match did not start',
  'text-not-started': 'Something went wrong while the match was starting.',
  'title-replaced': 'Playing elsewhere',
  'text-replaced': 'You play this match in another tab or window now.',
  'title-idle': 'Are you still there?',
  'text-idle': 'You did nothing for a while, so your place was given away.',
  'title-crashed': 'The game broke down',
  'text-crashed':
    'Something inside the game broke, and it cannot go on. Start again, or reload the page if it stays so.',
  'title-too-slow': 'Too much for this device',
  'text-too-slow':
    'This device could not keep up with the game, which cannot be continued. Try fewer cars or crates.',
  'title-seat-taken': 'Your seat is taken',
  'text-seat-taken': 'Your seat was given away while your connection was gone.',
  'title-lost': 'The connection is gone',
  'text-lost': 'The connection to the match was lost and could not be restored.',
  'way-watch': 'Watch',
  'way-retry': 'Try again',
  'way-quick-play': 'Play another match',
  'way-practice': 'Practice against bots',
  'way-reload': 'Reload the page',
  'way-title': 'Back to the title',
} as const;

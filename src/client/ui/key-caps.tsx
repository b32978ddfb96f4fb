/** The controls as key caps, for the title page and the menu of a match. */

interface Control {
  readonly does: string;
  /** Alternatives, each one a list of caps; four caps are laid out like the arrow keys. */
  readonly keys: readonly (readonly string[])[];
}

const OF_A_CAR: readonly Control[] = [
  {
    does: 'Drive and steer',
    keys: [
      ['W', 'A', 'S', 'D'],
      ['↑', '←', '↓', '→'],
    ],
  },
  { does: 'Boost', keys: [['Space']] },
  { does: 'Dash, hit hard', keys: [['E'], ['K'], ['X']] },
  { does: 'Drift', keys: [['Shift'], ['J']] },
  { does: 'Skip a celebration', keys: [['Enter']] },
];

const OF_A_MATCH: readonly Control[] = [
  { does: 'Scores', keys: [['Tab']] },
  { does: 'Menu', keys: [['Esc']] },
];

const SPOKEN: Readonly<Record<string, string>> = {
  '↑': 'up arrow',
  '←': 'left arrow',
  '↓': 'down arrow',
  '→': 'right arrow',
};

export interface KeyCapsProps {
  /** False for one who watches. */
  readonly driving: boolean;
}

export function KeyCaps({ driving }: KeyCapsProps) {
  const controls = driving ? [...OF_A_CAR, ...OF_A_MATCH] : OF_A_MATCH;
  return (
    <dl class="key-caps">
      {controls.map((control) => (
        <div class="key-caps-item" key={control.does}>
          <dt>{control.does}</dt>
          <dd>
            {control.keys.map((caps) => (
              <CapSet key={caps.join()} caps={caps} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CapSet({ caps }: { readonly caps: readonly string[] }) {
  return (
    <span class={caps.length === 4 ? 'cap-cluster' : 'cap-set'}>
      {caps.map((cap) => (
        <kbd key={cap} class={cap.length > 1 ? 'wide' : ''}>
          <span aria-hidden={cap in SPOKEN}>{cap}</span>
          {cap in SPOKEN && <span class="visually-hidden">{SPOKEN[cap]}</span>}
        </kbd>
      ))}
    </span>
  );
}

/** The controls as key caps, for the title page and the menu of a match. */

interface Control {
  readonly does: string;
  /** Alternatives, each a list of caps. */
  readonly keys: readonly (readonly string[])[];
}

const CONTROLS: readonly Control[] = [
  {
    does: 'Drive and steer',
    keys: [
      ['W', 'A', 'S', 'D'],
      ['↑', '←', '↓', '→'],
    ],
  },
  { does: 'Boost', keys: [['Space']] },
  { does: 'Dash: hit harder', keys: [['E'], ['K'], ['X']] },
  { does: 'Handbrake: drift', keys: [['Shift'], ['J']] },
  { does: 'Scoreboard', keys: [['Tab']] },
  { does: 'Menu', keys: [['Esc']] },
];

const SPOKEN: Readonly<Record<string, string>> = {
  '↑': 'up arrow',
  '←': 'left arrow',
  '↓': 'down arrow',
  '→': 'right arrow',
};

export function KeyCaps() {
  return (
    <dl class="key-caps">
      {CONTROLS.map((control) => (
        <div class="key-caps-row" key={control.does}>
          <dt>{control.does}</dt>
          <dd>
            {control.keys.map((caps, index) => (
              <span class="key-caps-set" key={caps.join()}>
                {index > 0 && <span class="key-caps-or">or</span>}
                {caps.map((cap) => (
                  <kbd
                    key={cap}
                    class={cap.length > 1 ? 'wide' : ''}
                    aria-label={SPOKEN[cap] ?? cap}
                  >
                    {cap}
                  </kbd>
                ))}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

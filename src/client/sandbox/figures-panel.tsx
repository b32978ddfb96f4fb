/** What the numbers come to, measured as for docs/car-numbers.md, beside the game's own. */
import type { SandboxState } from './sandbox-state.ts';

export function FiguresPanel({ state }: { readonly state: SandboxState }) {
  const game = state.ofGame.value;
  const now = state.measured.value;
  return (
    <details class="sandbox-group" open>
      <summary>measured</summary>
      {now === null || game === null ? (
        <p class="sandbox-note">Measuring …</p>
      ) : (
        <div class="sandbox-scroll">
          <table class="sandbox-figures">
            <thead>
              <tr>
                <th scope="col">The car, on a pitch of its own</th>
                <th scope="col">now</th>
                <th scope="col">game</th>
              </tr>
            </thead>
            <tbody>
              {now.map(({ name, value, unit }, index) => {
                const own = game[index]?.value ?? Number.NaN;
                return (
                  <tr key={name} data-changed={!Object.is(value, own)}>
                    <th scope="row">{name}</th>
                    <td>{shown(value, unit)}</td>
                    <td>{shown(own, '')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function shown(value: number, unit: string): string {
  return Number.isFinite(value) ? `${value.toFixed(2)} ${unit}` : 'never';
}

/** The sandbox: pitch, toolbar and trace on the left, numbers and what they come to on the right. */
import type { Remote } from 'comlink';
import type { SandboxWorkerApi } from '../../worker/sandbox/api.ts';
import { CopyPanel } from './copy-panel.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import type { SandboxState } from './sandbox-state.ts';
import { Toolbar } from './toolbar.tsx';
import { TracePanel } from './trace-panel.tsx';
import { TuningPanel } from './tuning-panel.tsx';

export interface SandboxScreenProps {
  readonly state: SandboxState;
  readonly api: Remote<SandboxWorkerApi>;
}

export function SandboxScreen({ state, api }: SandboxScreenProps) {
  return (
    <main class="sandbox" onPointerUp={giveKeysBack}>
      <section class="sandbox-left">
        <Toolbar state={state} api={api} />
        <div class="sandbox-pitch">
          <div id="sandbox-pitch" />
        </div>
        <Problem state={state} />
        <TracePanel state={state} />
      </section>
      <aside class="sandbox-right">
        <CopyPanel state={state} />
        <FiguresPanel state={state} />
        <TuningPanel state={state} />
      </aside>
    </main>
  );
}

function Problem({ state }: { readonly state: SandboxState }) {
  const problem = state.problem.value;
  return problem === '' ? null : (
    <p class="sandbox-problem" role="alert">
      {problem}
    </p>
  );
}

/** What was clicked would take the keys that drive: Space presses buttons, arrows move sliders. */
function giveKeysBack(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches('button, input[type=range]')) {
    activeElement.blur();
  }
}

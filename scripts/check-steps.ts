/**
 * What `npm run check` is made of: format and lint, the types of every project, and the tests that
 * hold the architecture. Used by the tasks `check` and `test`.
 */
import { existsSync, globSync } from 'node:fs';
import { runCommand } from './run-command.ts';

export interface CheckStep {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

export interface StepResult {
  readonly step: CheckStep;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Format, lint and types: what needs no test runner. */
export function staticSteps(): CheckStep[] {
  const steps: CheckStep[] = [
    { name: 'format and lint', program: 'biome', args: ['check', '--error-on-warnings', '.'] },
  ];
  for (const config of globSync('src/*/tsconfig.json').sort()) {
    const layer = config.split(/[\\/]/)[1] ?? config;
    const sources = globSync(`src/${layer}/**/*.{ts,tsx}`, { exclude: ['**/*.test.*'] });
    if (sources.length === 0) continue;
    steps.push({ name: `types of ${layer}`, program: 'tsc', args: ['-p', config] });
  }
  steps.push({
    name: 'types of tests and scripts',
    program: 'tsc',
    args: ['-p', 'tsconfig.tests.json'],
  });
  return steps;
}

/** Tests that hold rules of the code rather than behaviour; they take seconds. */
const RULE_TESTS = [
  'src/layers.test.ts',
  'src/sim/determinism-ban.test.ts',
  'scripts/lock-file.test.ts',
  'scripts/texts/texts.test.ts',
];

export function ruleTestStep(): CheckStep {
  const files = RULE_TESTS.filter((file) => existsSync(file));
  return { name: 'layers and bans', program: 'vitest', args: ['run', '--reporter=dot', ...files] };
}

/** Runs all steps side by side and prints each one's line, and the output of those that failed. */
export async function runSteps(steps: readonly CheckStep[]): Promise<StepResult[]> {
  return Promise.all(
    steps.map(async (step) => {
      const startMs = performance.now();
      const { code, output } = await runCommand(step.program, step.args, { capture: true });
      const seconds = (performance.now() - startMs) / 1000;
      const passed = code === 0;
      console.info(`${passed ? 'ok    ' : 'FAILED'}  ${step.name} (${seconds.toFixed(1)} s)`);
      if (!passed) console.info(`${output.trimEnd()}\n`);
      return { step, passed, output, seconds };
    }),
  );
}

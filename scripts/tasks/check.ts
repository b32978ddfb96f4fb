/** `npm run check`: format, lint, types, layer graph. Writes nothing. */
import { ruleTestStep, runSteps, staticSteps } from '../check-steps.ts';

const results = await runSteps([...staticSteps(), ruleTestStep()]);
const failed = results.filter((result) => !result.passed);
if (failed.length > 0) {
  console.error(`\ncheck failed: ${failed.map((result) => result.step.name).join(', ')}`);
  process.exitCode = 1;
} else {
  console.info('\ncheck passed');
}

/**
 * Mutation testing: one small change after the other is made to a file, and a test has to notice it. One target a run:
 *
 *     MUTATE=time-expressions npx -y -p @stryker-mutator/core@9.5.1 -p @stryker-mutator/vitest-runner@9.5.1 \
 *       -p vitest@4.1.12 -p typescript@5.9.3 stryker run test/bench/mutants.mjs
 *
 * Prints every change that no test noticed, and the share that was noticed: below 80 % it fails. `mutants-targets.mjs`
 * names the files and their tests.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { target } from './mutants-targets.mjs';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/bench/mutants-vitest.mjs', related: false },
  mutate: target().files,
  concurrency: 1,
  coverageAnalysis: 'perTest',
  disableTypeChecks: false,
  ignorePatterns: ['dist', 'coverage', '.quotedesk'],
  tempDirName: join(tmpdir(), 'quotedesk-mutants'),
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
};

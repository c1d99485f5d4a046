/** What mutation testing changes (`MUTATE` chooses one) and the tests that have to notice it. */
const TARGETS = {
  'no-cues': {
    files: ['src/statements/cues/no-cues.ts'],
    tests: ['test/statements/cues/no-cues.test.ts'],
  },
  differences: { files: ['src/answers/differences.ts'], tests: ['test/answers/differences.test.ts'] },
  'time-expressions': {
    files: ['src/text/time-expressions.ts', 'src/text/time-stretches.ts'],
    tests: ['test/text/time-expressions.test.ts'],
  },
};

export function target() {
  const found = TARGETS[process.env.MUTATE ?? ''];
  if (!found) throw new Error(`MUTATE has to be one of ${Object.keys(TARGETS).join(', ')}`);
  return found;
}

/** The tests of a mutation run. */
import { target } from './mutants-targets.mjs';

export default { test: { include: target().tests } };

/** Part of the build: leaves the digest of the reading modules beside the bundle. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestOfSources, VERSION_FILE } from './reading-version.ts';

const digest = digestOfSources(fileURLToPath(new URL('..', import.meta.url)));
writeFileSync(new URL(`./${VERSION_FILE}`, import.meta.url), `${digest}\n`);

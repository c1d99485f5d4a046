import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { digestOfSources, readingVersion } from '../../src/reading/reading-version.ts';

const project = mkdtempSync(join(tmpdir(), 'quotedesk-version-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

it('is another one when a module that reads, or a library, is', () => {
  const root = new URL('../../', import.meta.url).pathname;
  cpSync(join(root, 'src'), join(project, 'src'), { recursive: true });
  cpSync(join(root, 'package.json'), join(project, 'package.json'));
  const digests = [digestOfSources(project)];
  expect(digests[0]).toBe(readingVersion());
  const change = (file: string, text: string) => {
    writeFileSync(join(project, file), text);
    digests.push(digestOfSources(project));
  };
  change('src/language/en/verbs-of-tomorrow.ts', 'export const VERBS = [];\n');
  change('src/corpus/release.ts', '// All is usable.\n');
  change('src/statements/quotes/other.ts', '');
  change('package.json', '{"dependencies":{"linkedom":"9.9.9"}}');
  expect(new Set(digests).size).toBe(digests.length);
  mkdirSync(join(project, 'src/answers'), { recursive: true });
  writeFileSync(join(project, 'src/answers/wording.ts'), '// Another wording.\n');
  expect(digestOfSources(project)).toBe(digests.at(-1));
});

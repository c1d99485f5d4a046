/** TypeScript modules as plain JavaScript in a folder of their own, for child processes that must start quickly. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param sources files or folders, from the project's root
 * @param target a folder below the project, so that packages are found from there
 */
export function writePlainModules(sources: readonly string[], target: string): void {
  for (const source of sources) {
    const isFile = source.endsWith('.ts');
    const names = isFile ? [''] : readdirSync(join(root, source), { recursive: true, encoding: 'utf8' });
    for (const name of names) {
      if (!isFile && !name.endsWith('.ts')) continue;
      const { outputText } = ts.transpileModule(readFileSync(join(root, source, name), 'utf8'), {
        compilerOptions: {
          target: ts.ScriptTarget.ES2023,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
          rewriteRelativeImportExtensions: true,
        },
      });
      const file = join(target, source, name).replace(/\.ts$/, '.js');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, outputText);
    }
  }
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
}

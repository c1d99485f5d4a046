/** Starts the threads of this room: modules beside this file, built or as sources. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What one article or file may take. */
const HEAP_MB = 1024;

/**
 * Gives what starts such threads; null: they cannot be had here. Built, a thread's module is JavaScript. From sources it is
 * TypeScript, which a thread of Node 20 reads only when tsx is loaded inside it.
 * @param name of the module beside this file, without its ending
 * @param module another one in its place, for tests
 * @param heapMb a thread that needs more is ended
 */
export function threadStarter(name: string, module?: URL, heapMb = HEAP_MB): (() => Worker) | null {
  // What the program itself was started with (`--input-type`, a loader) may stop a thread from starting.
  const options = { resourceLimits: { maxOldGenerationSizeMb: heapMb }, execArgv: [] };
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const url = module ?? new URL(`./${name}.${ending}`, import.meta.url);
  if (!url.pathname.endsWith('.ts')) return () => new Worker(url, options);
  try {
    // `require` finds the CommonJS one of the two entries, which cannot register itself from where it stands.
    const found = createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs');
    const [tsx, href] = [pathToFileURL(found).href, url.href].map((address) => JSON.stringify(address));
    const code = `import(${tsx}).then((tsx) => tsx.tsImport(${href}, ${href}))`;
    return () => new Worker(code, { ...options, eval: true });
  } catch {
    return null;
  }
}

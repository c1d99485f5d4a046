/** Code as the product is built: what runs a TypeScript file as it stands costs time and memory of its own. */
import { fileURLToPath } from 'node:url';

/** What CommonJS packages ask for. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** A module with all the code that it needs, as one JavaScript module. `forFile`: it will run from a file, where packages may be required. */
export async function built(entry: URL, forFile = false): Promise<Uint8Array> {
  // Loaded here: what is built does not need it.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['esbuild'],
    ...(forFile ? { banner: { js: REQUIRE } } : {}),
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

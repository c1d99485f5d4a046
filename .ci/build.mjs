// Builds dist/: the program, the library and the thread that reads articles. What a former build left there is removed.
// With --if-possible a checkout without the build's own packages (npm ci --omit=dev) is left as it is.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const esbuild = await import('esbuild').catch((error) => {
  if (!process.argv.includes('--if-possible')) throw error;
  process.stderr.write('quotedesk: esbuild is not installed (npm install without --omit=dev brings it), dist is left as it is.\n');
  return null;
});
if (esbuild) {
  const { metafile } = await esbuild.build({
    entryPoints: {
      main: 'adapters/main.ts',
      index: 'src/index.ts',
      'reading-worker': 'src/reading/reading-worker.ts',
      'file-worker': 'src/reading/file-worker.ts',
      'encoder-worker': 'src/search/encoder/encoder-worker.ts',
      'write-reading-version': 'src/reading/write-reading-version.ts',
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    external: [
      ...['onnxruntime-node', '@huggingface/tokenizers'],
      ...['@slack/*', 'discord.js', '@redis/client', '@opensearch-project/*', 'openid-client', 'prom-client', '@modelcontextprotocol/*', '@hono/*', 'hono', '@observablehq/plot', 'diff', 'pino', '@mozilla/readability', 'linkedom', 'mdast-*', 'fast-xml-parser'],
      ...['feedsmith', 'undici', 'mammoth', 'pdfjs-dist', 'yaml', 'chardet', 'iconv-lite', 'eld/extrasmall'],
    ],
    metafile: true,
    logLevel: 'warning',
  });
  // Leaves the digest of the reading modules beside the bundle.
  await import('../dist/write-reading-version.js');
  const built = new Set([...Object.keys(metafile.outputs), 'dist/reading-version.txt']);
  for (const { name } of readdirSync('dist', { withFileTypes: true }).filter((entry) => entry.isFile()))
    if (!built.has(`dist/${name}`)) rmSync(`dist/${name}`);
  // The version of the rules by which articles are read stands beside the built modules.
  execFileSync(process.execPath, ['dist/write-reading-version.js'], { stdio: 'inherit' });
}

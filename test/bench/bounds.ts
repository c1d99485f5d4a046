/**
 * How long hostile files hold the desk, and how much they take: each alone in a corpus of its own, read by the built
 * program in a process of its own.
 *
 *   npm run build && npx tsx test/bench/bounds.ts [part of a file's name]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOSTILE } from '../corpus/hostile-files.ts';

const reader = fileURLToPath(new URL('./read-folder.mjs', import.meta.url));
const only = process.argv[2] ?? '';
for (const [name, make] of Object.entries(HOSTILE)) {
  if (!name.includes(only)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'quotedesk-bounds-'));
  try {
    const content = make();
    writeFileSync(join(folder, name), content);
    const out = execFileSync(process.execPath, [reader, folder], { encoding: 'utf8' });
    const { seconds, stall, megabytes, articles, problems } = JSON.parse(out);
    const row = [
      name.padEnd(14),
      `${String(Buffer.byteLength(content)).padStart(9)} bytes`,
      `${seconds.toFixed(2).padStart(6)} s`,
      `stands ${stall.toFixed(0).padStart(4)} ms`,
      `${(megabytes ?? Number.NaN).toFixed(0).padStart(4)} MB`,
      articles > 0 ? `${articles} articles` : (problems[0] ?? '').replace(`${folder}/`, ''),
    ];
    console.log(row.join('  '));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A process that is to be killed: it changes its corpus, brings its archive (a plain map) up to date and keeps it, over
 * and over. Arguments: the corpus, the folder of the snapshot, a seed.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Corpus } from '../../../src/corpus/corpus.ts';
import { readSnapshot, writeSnapshot } from '../../../src/corpus/snapshot.ts';

const [folder = '', kept = '', seed = '1'] = process.argv.slice(2);
let state = Number(seed);
const next = (below: number) => {
  state = (state * 1103515245 + 12345) & 0x7fffffff;
  return (state >> 8) % below;
};

const before = await readSnapshot(kept, 'map');
const archive = new Map<string, string>(before ? JSON.parse(Buffer.from(before.chunks[1]!).toString()) : []);
const corpus = new Corpus([folder], { now: Date.now, manifest: before?.manifest ?? null });
process.stdout.write('ready\n');
for (let round = 0; ; round++) {
  for (let i = next(4); i >= 0; i--) {
    const file = join(folder, `${next(12)}.txt`);
    if (next(3) === 0) rmSync(file, { force: true });
    else {
      writeFileSync(`${file}.tmp`, `text ${next(1_000_000)} `.repeat(1 + next(50)));
      renameSync(`${file}.tmp`, file);
    }
  }
  for await (const change of corpus.read()) {
    if (change.kind === 'article') archive.set(change.article.id, change.article.text);
    else if (change.kind === 'removed') archive.delete(change.id);
  }
  // A first chunk of some size, so that many a kill falls into the writing.
  const chunks = [new Uint8Array(1_500_000).fill(round), Buffer.from(JSON.stringify([...archive]))];
  await writeSnapshot(kept, { engine: 'map', manifest: corpus.manifest(), chunks });
  process.stdout.write('kept\n');
}

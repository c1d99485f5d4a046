/** A reporter's own material as an archive of its own, in memory, for one check. */
import type { Material } from '../answers/check-draft.ts';
import { QuotedeskError } from '../errors.ts';
import type { ReadArticle } from '../model.ts';
import { type MaterialFile, readMaterial } from '../reading/read-material.ts';
import type { ReadMaterialFile } from '../reading/read-material-file.ts';
import type { Archive } from '../search/archive.ts';
import { EmbeddedArchive } from '../search/embedded/embedded-archive.ts';

export interface OpenMaterial extends Material {
  readonly files: ReadonlyMap<string, MaterialFile>;
  /** Files inside the folders that could not be read, one sentence each. */
  readonly problems: readonly string[];
}

/** @throws QuotedeskError MATERIAL_UNREADABLE where a path that is named cannot be read, or nothing of a folder */
export async function openMaterial(
  paths: readonly string[],
  readFile: (file: string) => Promise<ReadMaterialFile>,
): Promise<OpenMaterial> {
  const read = await readMaterial(paths, readFile).catch((error: unknown) => {
    if (!(error instanceof QuotedeskError) || !error.code.startsWith('CORPUS')) throw error;
    const [path = '', why = 'it does not exist'] = error.details;
    throw new QuotedeskError('MATERIAL_UNREADABLE', path, why);
  });
  for (const { file, sentence } of read.problems)
    if (paths.includes(file))
      throw new QuotedeskError(
        'MATERIAL_UNREADABLE',
        file,
        sentence.replace(`${file}: `, 'it ').replace(/\.$/, ''),
      );
  if (read.files.size === 0)
    throw new QuotedeskError(
      'MATERIAL_UNREADABLE',
      paths.join(', '),
      'nothing in it is text that the desk reads',
    );
  const unnamed = read.unnamed.length > 0 ? await archiveOf(read.unnamed) : null;
  return {
    named: await archiveOf(read.named),
    unnamed,
    files: read.files,
    problems: read.problems.map(({ sentence }) => sentence),
    placeOf: (document, start, words) =>
      read.files.get(document)?.placeOf(start, words) ?? { file: document, line: 1, time: null },
  };
}

async function archiveOf(articles: readonly ReadArticle[]): Promise<Archive> {
  const archive = new EmbeddedArchive({});
  const written = await archive.write(articles);
  const failed = written.find(({ ok }) => !ok);
  if (failed) throw new QuotedeskError('MATERIAL_UNREADABLE', failed.id, failed.error ?? 'it holds no text');
  return archive;
}

/** What is known of a corpus, in a form that can be kept: which files were read, and what the archive holds of them. */
import type { FileRecord } from './catalogue.ts';
import type { Claim } from './claim.ts';
import type { ProblemItem, Release } from './item.ts';

export const MANIFEST_VERSION = 1;

export interface Manifest {
  readonly version: typeof MANIFEST_VERSION;
  readonly files: readonly FileRecord[];
  /** Ids and fingerprints of the articles in the archive. */
  readonly served: readonly (readonly [id: string, fingerprint: string])[];
}

/** A claim without its file; a release of 0 is `usable`; the last is 1 when the archive holds this very article. */
type PackedClaim = [
  id: string,
  place: string | null,
  print: string,
  version: string | null,
  release: Release | 0,
  held: 0 | 1,
];
type PackedFile = [
  file: string,
  size: number,
  mtimeMs: number | null,
  readAt: number,
  claims: PackedClaim[],
  problems: PackedProblem[],
];
interface PackedHead {
  readonly version: typeof MANIFEST_VERSION;
  readonly orphans: readonly (readonly [id: string, fingerprint: string])[];
}
type PackedProblem = [place: string | null, sentence: string];

/** One line a file: no line, and no string, grows with the archive. */
export function encodeManifest(manifest: Manifest): Buffer {
  const served = new Map(manifest.served);
  // What the archive holds that no file says (any more): only after a reading that was broken off.
  const orphans = new Map(served);
  for (const { claims } of manifest.files)
    for (const { id, fingerprint } of claims) if (orphans.get(id) === fingerprint) orphans.delete(id);
  const head = { version: manifest.version, orphans: [...orphans] };
  const lines = [Buffer.from(`${JSON.stringify(head)}\n`)];
  for (const { file, size, mtimeMs, readAt, claims, problems } of manifest.files) {
    const packed: PackedFile = [
      file,
      size,
      mtimeMs,
      readAt,
      claims.map(({ id, place, fingerprint, version, release }) => {
        const held = served.get(id) === fingerprint ? 1 : 0;
        return [id, place, fingerprint, version, isPlainlyUsable(release) ? 0 : release, held];
      }),
      problems.map(({ place, sentence }) => [place, sentence]),
    ];
    lines.push(Buffer.from(`${JSON.stringify(packed)}\n`));
  }
  return Buffer.concat(lines);
}

/** Only for bytes whose checksum is right: what stands there was written by `encodeManifest`. */
export function decodeManifest(bytes: Buffer): Manifest {
  const files: FileRecord[] = [];
  let at = bytes.indexOf(10) + 1;
  const { version, orphans } = JSON.parse(bytes.toString('utf8', 0, at)) as PackedHead;
  if (version !== MANIFEST_VERSION) throw new RangeError('the manifest is of another version');
  const served = new Map(orphans);
  while (at < bytes.length) {
    const end = bytes.indexOf(10, at);
    const packed = JSON.parse(bytes.toString('utf8', at, end)) as PackedFile;
    at = end + 1;
    const [file, size, mtimeMs, readAt, claims, problems] = packed;
    files.push({
      file,
      size,
      mtimeMs,
      readAt,
      claims: claims.map(([id, place, fingerprint, stamp, release, held]): Claim => {
        if (held) served.set(id, fingerprint);
        return { id, file, place, fingerprint, version: stamp, release: release || { state: 'usable' } };
      }),
      problems: problems.map(
        ([place, sentence]): ProblemItem => ({ kind: 'problem', file, place, sentence }),
      ),
    });
  }
  return { version, files, served: [...served] };
}

const isPlainlyUsable = ({ state, expires, corrected }: Release): boolean =>
  state === 'usable' && expires === undefined && !corrected;

/** What is known of a corpus, in a form that can be kept: which files were read, and what the archive holds of them. */
import type { FileRecord } from './catalogue.ts';

export const MANIFEST_VERSION = 1;

export interface Manifest {
  readonly version: typeof MANIFEST_VERSION;
  readonly files: readonly FileRecord[];
  /** Ids and fingerprints of the articles in the archive. */
  readonly served: readonly (readonly [id: string, fingerprint: string])[];
}

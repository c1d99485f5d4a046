import type { Release } from './item.ts';

/** What one place in one file says of one article. */
export interface Claim {
  readonly id: string;
  readonly file: string;
  readonly place: string | null;
  readonly fingerprint: string;
  readonly release: Release;
  readonly version: string | null;
}

import type { Span } from '../../model.ts';
import type { IndexPart } from '../index/passage-index.ts';

/** A passage that was found, with its offsets in the article. */
export interface PassageHit extends Span {
  readonly key: number;
  /** Number of the passage in its part. */
  readonly passage: number;
  readonly part: IndexPart;
  readonly score: number;
}

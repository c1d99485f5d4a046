/** One part of the index, and which parts are merged when. */
import { mergeSegments } from './merge-segments.ts';
import type { IndexSegment } from './segment.ts';

/** A segment with what may change about it. */
export interface IndexPart {
  readonly segment: IndexSegment;
  /** Of each article of the segment. */
  readonly keys: Int32Array;
  /** 1: removed or replaced. */
  readonly gone: Uint8Array;
  goneCount: number;
}

/** So many small parts are merged into one, of at most this number of articles. */
const MERGE_AT = 8;
const MERGE_BELOW = 1024;

/**
 * Small parts to merge, so that searching many changes stays quick; none when there are few. The smallest ones first:
 * each article is merged a few times only, and no write waits for more than one bound.
 */
export function smallParts(parts: readonly IndexPart[]): IndexPart[] {
  const small = parts.filter((part) => part.keys.length < MERGE_BELOW);
  small.sort((a, b) => a.keys.length - b.keys.length);
  let articles = 0;
  const chosen = small.slice(0, MERGE_AT).filter((part) => {
    articles += part.keys.length;
    return articles <= MERGE_BELOW;
  });
  return chosen.length === MERGE_AT ? chosen : [];
}

/** A part of which more than half is gone and what is left is small. */
export function thinnedPart(parts: readonly IndexPart[]): IndexPart | undefined {
  return parts.find(
    ({ keys, goneCount }) => goneCount * 2 > keys.length && keys.length - goneCount <= MERGE_BELOW,
  );
}

/** The articles that are not gone, with their keys. */
export function mergeParts(parts: readonly IndexPart[]): IndexPart {
  const keys = parts.flatMap((part) => [...part.keys].filter((_, article) => part.gone[article] !== 1));
  return {
    segment: mergeSegments(parts),
    keys: Int32Array.from(keys),
    gone: new Uint8Array(keys.length),
    goneCount: 0,
  };
}

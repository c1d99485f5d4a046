/** Sizes from which the engine goes another way for speed or memory; no answer depends on them. */
export interface EngineSizes {
  /** So many articles become a part of the index at once; parts of this size are not merged any more. */
  readonly part: number;
  /** Statements below which a store with holes is not worth the copying. */
  readonly compactFrom: number;
  /** Bytes of records that nobody needs any more, below which they are not worth the copying. */
  readonly compactPeopleFrom: number;
  /** Buckets of more entities keep their name forms in the JavaScript heap. */
  readonly keepFormsFrom: number;
  /** So many newcomers are looked up beside the large directory before it is made anew. */
  readonly mostBeside: number;
  /** People below which the large directory is made anew after every change. */
  readonly besideFrom: number;
}

export const ENGINE_SIZES: EngineSizes = {
  part: 1024,
  compactFrom: 4096,
  compactPeopleFrom: 1 << 20,
  keepFormsFrom: 256,
  mostBeside: 512,
  besideFrom: 5_000,
};

/** Bounds of what is read. Beyond them a file is set aside with a sentence; nothing is read in part. */
export interface Limits {
  /** Bytes of a file that is read as a whole (everything but line-by-line formats). */
  readonly fileBytes: number;
  /** Bytes of one line of a line-by-line format. */
  readonly lineBytes: number;
  /** UTF-16 code units of one article's text. */
  readonly textLength: number;
  /** Bytes that a packed file (.docx) may have when unpacked. */
  readonly unpackedBytes: number;
  /** Folders inside folders. */
  readonly depth: number;
  /** Files of one corpus. */
  readonly files: number;
  /** Problems of one file that are listed one by one; the rest is counted. */
  readonly problems: number;
  /** Articles in other languages are set aside; off: they are given as they are, for a program that reads no statements. */
  readonly englishOnly: boolean;
}

export const LIMITS: Limits = {
  fileBytes: 64 * 1024 * 1024,
  lineBytes: 64 * 1024 * 1024,
  textLength: 10_000_000,
  unpackedBytes: 256 * 1024 * 1024,
  depth: 32,
  files: 2_000_000,
  problems: 100,
  englishOnly: true,
};

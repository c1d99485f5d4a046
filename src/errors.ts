/** One error class for everything a user can mend. "Not found" is an Answer, never an error. */

const MESSAGES = {
  CORPUS_MISSING: 'The corpus %s does not exist.',
  CORPUS_UNREADABLE: 'The corpus %s cannot be read: %s.',
  CORPUS_EMPTY: 'No article could be read from %s.',
  DRAFT_UNREADABLE: 'The draft %s cannot be read: %s.',
  MATERIAL_UNREADABLE: 'The material %s, named with --against, cannot be read: %s.',
  RECEIPT_UNREADABLE: 'The receipt %s cannot be read: %s.',
  RECEIPT_UNWRITTEN: 'The receipt %s cannot be written: %s.',
  QUESTIONS_UNREADABLE: 'The questions file %s cannot be read: %s.',
  QUESTION_LINE: 'Line %s of %s is not a question: %s.',
  USAGE: '%s',
  SETTINGS: 'The settings cannot be used:\n%s',
  ARCHIVE_AWAY: 'The archive cannot be reached at this moment (%s); ask again in a minute.',
  ARCHIVE_PARTLY_AWAY:
    'A part of the archive cannot be reached at this moment, so whether it has this is not known; ask again in a minute.',
  ARCHIVE_READ: 'Another desk reads the archive; stop it first, or let it read these articles.',
  ARCHIVE_REFUSED: 'The archive’s cluster refuses %s: %s.',
  MODEL: 'The model %s cannot be used: %s.',
  SNAPSHOT: 'The snapshot %s cannot be used: %s.',
  SNAPSHOT_LARGE:
    'The read archive is not kept: it takes %s, more than %s. Set QUOTEDESK_SNAPSHOTS to a folder to keep it there.',
} as const;

export type ErrorCode = keyof typeof MESSAGES;

/** `message` is one plain sentence that names the file and the field; `code` is for programs. */
export class QuotedeskError extends Error {
  readonly code: ErrorCode;
  /** What fills the message's places, in order. */
  readonly details: readonly (string | number)[];

  constructor(code: ErrorCode, ...details: readonly (string | number)[]) {
    const rest = [...details];
    super(MESSAGES[code].replace(/%s/g, () => String(rest.shift() ?? '')));
    this.name = 'QuotedeskError';
    this.code = code;
    this.details = details;
  }
}

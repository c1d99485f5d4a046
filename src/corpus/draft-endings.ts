/** Which files are read as drafts. */

export const DRAFT_ENDINGS: ReadonlySet<string> = new Set(
  '.txt .text .md .markdown .html .htm .xhtml .docx .pdf .rtf .eml .zip'.split(' '),
);

/** The same for a person: the ending of "a draft is a … file". */
export const DRAFT_KINDS = '.txt, .md, .html, .docx, .pdf, .rtf, .eml or .zip';

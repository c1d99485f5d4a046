/** How newspapers head and word the notes in which they correct themselves. Lower case. */

/** What stands in front of such a note, before a colon, a dash or a stop. */
export const CORRECTION_LABELS = [
  'correction',
  'corrections',
  'clarification',
  'editor’s note',
  'editors’ note',
  'editor’s correction',
  'note to readers',
] as const;

/** What such a note without a label begins with. */
export const CORRECTION_OPENINGS = [
  'an earlier version of this',
  'a previous version of this',
  'an earlier version of the',
  'a previous version of the',
  'this article has been corrected',
  'this story has been corrected',
  'this article originally',
  'this story originally',
] as const;

/** Words before which a note gives what was wrong: "not “fifty”", "misquoted her as saying “…”". */
export const BEFORE_WRONG =
  'not|rather than|instead of|misquoted|misquotes|misstated|misattributed|incorrectly|wrongly|erroneously|mistakenly|inaccurately';

/** Where a note says that the text above it is mended already. */
export const ALREADY_MENDED =
  'earlier version|previous version|has been (?:updated|corrected|amended|changed)|have been (?:updated|corrected|amended|changed)|originally';

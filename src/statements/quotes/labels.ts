/** Words that head a line before a colon and are nobody: "WINNER: …", "Question: “…”", "READ: …". */
import type { Token } from '../../text/reading.ts';

const LABELS = new Set(
  `question questions answer answers quotable quote quotes note notes fact facts problem solution update updates correction
  clarification tip tips winner winners nominee nominees loser losers read watch listen more related see also photo photos
  video videos gallery podcast signed opinion column analysis review summary background detail details source sources contact
  location date time price rating verdict claim ruling context reality result results highlight highlights takeaway
  takeaways example hint warning caption credit credits advertisement breaking exclusive live recap score scores final
  subscribe newsletter transcript text headline topic title subject prediction predictions pick picks odds record roster
  status grade overall pros cons strengths weaknesses best worst happy angry first next last bonus quiz trivia poll`
    .trim()
    .split(/\s+/),
);

/** No label is longer, in tokens. */
const LONGEST = 5;

/** Whether the words before a colon are a label; a past form ("SIGNED", "SOLD") is one as well. */
export function isLabel(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first > LONGEST) return false;
  // "Tell Sen. Moss: …"
  const opener = tokens[first]!.word;
  if (end - first > 1 && opener.verb?.tense === 'base' && !opener.verbOrNoun) return true;
  let words = 0;
  for (let t = first; t < end; t++) {
    const { kind, lower, word } = tokens[t]!;
    if (kind !== 'word') continue;
    words++;
    if (/^(?:news|alert|update|breaking)$/.test(lower)) return true;
    if (word.class === 'open' && !LABELS.has(lower) && word.verb?.tense !== 'past') return false;
  }
  return words > 0;
}

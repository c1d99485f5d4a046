/** Words in quotation marks that nobody says: titles of works and programmes, nicknames. */
import { isCapital } from '../../text/noun-or-verb.ts';
import type { QuotedStretch, TextReading, Token } from '../../text/reading.ts';

export type TermKind = 'title' | 'nickname' | 'attribute';

/** Words for works and programmes that stand before or after a title in marks. */
const WORKS = new Set(
  `show program programme series sitcom film movie documentary book novel memoir song album single hit play musical anthem
  article essay column story poem painting video clip episode podcast magazine special drama comedy blockbuster sequel
  website blog newsletter thriller classic host co-host anchor star stars starring ballad tune hits songs films movies shows
  books titled entitled headlined headline sketch segment broadcast remake franchise interview bestseller
  soundtrack remix strip strips trailer premiere concert casting opera ballet soundtracks albums lyrics`
    .trim()
    .split(/\s+/),
);
const AIRED_ON = new Set([
  'on',
  "'s",
  'of',
  'in',
  'the',
  'for',
  'watch',
  'hosts',
  'host',
  'from',
  'with',
  'told',
  'tells',
]);

/** What is done to a song or a part, and not with somebody's words. */
const PERFORMED =
  /^(?:reread|watched|published|penned|authored|directed|sang|sings?|sung|perform(?:s|ed|ing)?|hum(?:s|med)|rerecorded|rewatch(?:ed|ing)?)$/;
const DASH = /^(?:[—–-]|--)$/;

/** What a short stretch in marks is when nobody says it; null where it is somebody's words. `first`/`end`: its tokens with marks. */
export function termKind(
  reading: TextReading,
  stretch: QuotedStretch,
  first: number,
  end: number,
): TermKind | null {
  const { tokens, text } = reading;
  // A stray tag's end (`">Read on`) and a label ("Related:").
  if (text.charAt(stretch.start) === '>' || text.charAt(stretch.end - 1) === ':') return 'attribute';
  if (!stretch.closed && isExcerpt(tokens, first, end)) return 'attribute';
  if (isByline(tokens, end)) return 'title';
  if (!stretch.closed || end - first > 14) return null;
  // What is left of a tag: author="…".
  if (text.charAt(stretch.open - 1) === '=') return 'attribute';
  if (isNickname(tokens, first, end)) return 'nickname';
  if (isEntry(tokens, first)) return 'attribute';
  return isTitle(tokens, first, end) ? 'title' : null;
}

/**
 * `"The harbour is what she called “home.”`: a paragraph that only begins with a mark, and has a quotation of its own, is
 * printed from elsewhere; the quotation inside counts. Not a transcript's line with its speaker before a colon.
 */
function isExcerpt(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end];
  for (let t = first + 1; t < first + 6; t++) if (tokens[t]?.text === ':') return false;
  return next?.text === '“' && tokens[first]!.text === '"' && next.paragraph === tokens[first]!.paragraph;
}

/** `searched for “how to mend a boat”`, `googled “boats”`, `charged with “reckless sailing”`: typed in, or a charge. */
function isEntry(tokens: readonly Token[], first: number): boolean {
  const [verb, joint] = [tokens[first - 2]?.lower ?? '', tokens[first - 1]?.lower ?? ''];
  if (/^(?:googled|googling|keyword|keywords|hashtag|hashtags|password|username)$/.test(joint)) return true;
  if (joint === 'for' && /^search(?:es|ed|ing)?$/.test(verb)) return true;
  return /^(?:with|of)$/.test(joint) && /^(?:charged|indicted|convicted|arraigned)$/.test(verb);
}

/** `"Boats leave the port," by the Herald's Ann Lee`: a headline. */
function isByline(tokens: readonly Token[], end: number): boolean {
  const [by, name] = [tokens[end], tokens[end + 1]];
  if (by?.lower !== 'by' || !name || !isCapital(name) || by.paragraph !== name.paragraph) return false;
  return tokens[end - 2]?.text === ',';
}

/** "A.B. “Red” Moss": one or two capitalised words between two parts of a name. */
function isNickname(tokens: readonly Token[], first: number, end: number): boolean {
  const [before, after] = [tokens[first - 1], tokens[end]];
  if (!before || !after || end - first > 5) return false;
  if (before.sentence !== after.sentence || !isCapital(before) || !isCapital(after)) return false;
  return isCapital(tokens[first + 1]!) && before.word.class === 'open' && after.word.class === 'open';
}

function isTitle(tokens: readonly Token[], first: number, end: number): boolean {
  if (!inTitleCase(tokens, first + 1, end - 1)) return false;
  if (isLine(tokens, first, end)) return true;
  const [before, after] = [tokens[first - 1], tokens[end]];
  if (before && before.paragraph === tokens[first]!.paragraph) {
    if (WORKS.has(before.lower) || AIRED_ON.has(before.lower)) return true;
    // "ABS' “The Show”"
    if (/^['’]$/.test(before.text) && before.kind === 'punctuation') return true;
    // `her first novel, “…”`, `a show called “…”`
    if (/^(?:,|called|named)$/.test(before.lower) && WORKS.has(tokens[first - 2]?.lower ?? '')) return true;
    if (PERFORMED.test(before.lower)) return true;
    // "has read “Who Owns the Rain?”", "Moss read “…”"; a sign reads what somebody wrote on it.
    const reader = tokens[first - 2];
    if (/^(?:read|reads|reading)$/.test(before.lower) && reader)
      return reader.capital || /^(?:auxiliary|pronoun|adverb)$/.test(reader.word.class);
  }
  if (isListed(tokens, first, end)) return true;
  if (after?.kind !== 'word' || after.sentence !== tokens[end - 1]!.sentence) return false;
  return WORKS.has(after.lower) || (!isCapital(after) && WORKS.has(tokens[end + 1]?.lower ?? ''));
}

/** `“The Long Boat”` alone in its paragraph, without a stop: a nominee, a heading. */
function isLine(tokens: readonly Token[], first: number, end: number): boolean {
  const { paragraph } = tokens[first]!;
  if (tokens[first - 1]?.paragraph === paragraph || tokens[end]?.paragraph === paragraph) return false;
  return tokens[end - 2]!.kind !== 'punctuation' || tokens[end - 2]!.text === ')';
}

/** `“The Long Boat” — Ada Moss “Red Sky” — Tom Pike`: nominees, titles side by side; words that somebody says end with a stop. */
function isListed(tokens: readonly Token[], first: number, end: number): boolean {
  const inner = tokens[end - 2];
  if (inner?.kind === 'punctuation' && inner.text !== ')') return false;
  const after = tokens[end];
  if (after && DASH.test(after.text)) return tokens[end + 1]?.capital === true;
  return (
    after?.kind === 'mark' &&
    after.paragraph === tokens[first]!.paragraph &&
    after.start > tokens[end - 1]!.end
  );
}

/** Every word capitalised but the closed-class ones, at least the first and the last. */
function inTitleCase(tokens: readonly Token[], first: number, end: number): boolean {
  let capitals = 0;
  let last: Token | undefined;
  for (let t = first; t < end; t++) {
    const token = tokens[t]!;
    if (token.kind === 'punctuation' || token.kind === 'mark') continue;
    last = token;
    if (token.kind === 'number' || isCapital(token)) capitals++;
    else if (token.kind === 'word' && token.word.class === 'open') return false;
  }
  const begins = tokens[first];
  return (
    capitals > 0 &&
    begins !== undefined &&
    last !== undefined &&
    (isCapital(begins) || begins.kind === 'number') &&
    (isCapital(last) || last.kind === 'number')
  );
}

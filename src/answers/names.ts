/** Names as a sentence needs them: "the White House", "the coalition", somebody whom the source does not name. Pure. */

import { language } from '../language/index.ts';
import type { Person, SpeakerKind, Statement } from '../model.ts';
import { isUnnamedHead } from '../people/names/name-words.ts';
import { wholeWord } from '../text/one-of.ts';

const { isGroupNoun, isPersonNoun } = language.roleTable;
const PARTIES = wholeWord(language.answerWords.PARTIES);
const PLURAL_BODIES = wholeWord(language.answerWords.PLURAL_BODIES, 'i');

const isCapitalGroup = (word: string): boolean => PARTIES.test(word);

/** Last words (or those before "of", "for") of names that English gives an article. */
const WITH_THE = new RegExp(
  `(?:^|\\s)(?:${`house department ministry agency administration government court senate commission committee council bureau
  office union association federation foundation institute army navy force forces service party pentagon kremlin vatican
  coalition campaign police military company group team guard taliban centers centres institutes departments times post journal guardian telegraph herald tribune gazette
  independent observer chronicle economist atlantic globe university(?=\\sof) center centre league fund organization
  organisation alliance authority board corps states nations kingdom republic emirates society trust network center
  opposition regime fed reserve church embassy fbi cia cdc nsa irs sec fda epa imf doj dhs eu un us uk usa ftc fcc faa tsa naacp aclu
  nra dnc rnc gop bbc nfl nba mlb nhl nypd lapd oecd iaea u\\.s\\. u\\.n\\. u\\.k\\.`
    .trim()
    .split(/\s+/)
    .join('|')})(?=$|\\s(?:of|for|on|in|to|and)\\s)`,
  'i',
);
const ARTICLE = /^(?:the|an?|some|many|several|most|one|two|three|his|her|their|its|our|my)\s/i;

/** "the White House", "the coalition", "CNN"; an unnamed source as its own words have it. */
export function sentenceName(name: string, kind: SpeakerKind): string {
  if (kind === 'person' || /['’]s?\s/.test(name)) return name;
  if (ARTICLE.test(name)) return `${(name[0] ?? '').toLowerCase()}${name.slice(1)}`;
  const [head = ''] = name.toLowerCase().split(' ');
  // "Residents" began a sentence where it is printed; "Democrats" is a name.
  if (kind === 'unnamed' && /^\p{Lu}\p{Ll}+$/u.test(name) && isUnnamedHead(head) && !isCapitalGroup(head))
    return sentenceName(head, kind);
  if (kind === 'unnamed') {
    // "officials" need no article; of "US official" nobody can say which one.
    return /(?:[^s]s|men|women|people|children|police|some|others)$/i.test(name) ? name : `“${name}”`;
  }
  const lower = PLURAL_BODIES.test(name);
  return WITH_THE.test(name) || /^\p{Ll}[\p{L} -]*$/u.test(name)
    ? `the ${lower ? name.toLowerCase() : name}`
    : name;
}

/** A person, organisation or source after "by". */
export const fullName = ({ name, kind }: Pick<Person, 'name' | 'kind'>): string => sentenceName(name, kind);

/** The speaker of one statement, with the article that its source gives ("the US official"). */
export function shownName({ speaker }: Statement): string {
  if (speaker === null) return 'an unnamed speaker';
  const { name, kind, mention } = speaker;
  const article = /^(?:the|an?)\s/i.exec(mention?.text ?? '')?.[0].toLowerCase();
  const fits = article !== undefined && (kind === 'unnamed' || article === 'the ');
  return kind !== 'person' && fits && !ARTICLE.test(name) ? `${article}${name}` : sentenceName(name, kind);
}

/** Who was spoken to, after "to": "the media", "the White House", but "reporters" and "Fox News". */
export function listenerName(name: string): string {
  if (/^\p{Ll}/u.test(name)) {
    const head = name.split(' ').at(-1) ?? '';
    const plain = /(?:s|men|women|people|congress|parliament|staff)$/i.test(name) || ARTICLE.test(name);
    // A name that was typed in small letters takes no article.
    return plain || !(isPersonNoun(head) || isGroupNoun(head)) ? name : `the ${name}`;
  }
  return sentenceName(name, 'organisation');
}

/** Papers whose names take an article: "in the Guardian", but "in Reuters". */
export function outletName(outlet: string): string {
  const paper =
    /(?:^|\s)(?:times|post|journal|guardian|telegraph|herald|tribune|gazette|mail|independent|observer|chronicle|mirror|economist|atlantic|globe|sun|star|register|courier|examiner|bulletin|express|spectator|intercept|hill|new yorker|associated press)$/i;
  return paper.test(outlet) && !/^the\s/i.test(outlet) ? `the ${outlet}` : outlet;
}

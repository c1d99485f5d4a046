/** Who says what in a pasted text, read as an article is read. Pure. */
import type { ReadArticle } from '../model.ts';
import { readArticle } from '../people/read-article.ts';
import { isPronoun } from '../questions/conversation.ts';
import { goingOn } from '../questions/interrupted.ts';
import { type QuotedPart, quotedParts } from '../questions/marked-words.ts';
import { foldText } from '../text/normalise.ts';

/** A stretch in quotation marks, and whether and whose statement the text makes of it. */
export interface OwnedPart extends QuotedPart {
  /** The name that the text puts the words under; null: none. */
  readonly name: string | null;
  /** The text gives the words as somebody's, named or not. */
  readonly isSaid: boolean;
  /** Its stretches with their marks: several where the attribution interrupts it. */
  readonly stretches: readonly QuotedPart[];
}

/** What is made of a text that is read as an article is. */
type Read = Pick<ReadArticle, 'statements' | 'entities'>;

/** What stands in quotation marks, in order, each with the name that the text puts it under. @param read of the text */
export function ownedParts(text: string, read: Read = readArticle({ id: 'pasted', text })): OwnedPart[] {
  const { statements, entities } = read;
  const parts = quotedParts(text);
  const on = goingOn(text, parts);
  const owned = parts.map((part): OwnedPart => {
    let name: string | null = null;
    let isSaid = false;
    for (const { quoted, entity } of statements) {
      if (!quoted.some(({ start, end }) => start < part.end && end > part.start)) continue;
      isSaid = true;
      const speaker = entity === null ? undefined : entities[entity];
      // "He said" with nobody before it: the text does not say whose the words are.
      if (speaker && speaker.kind !== 'unnamed' && !isPronoun(speaker.name)) name = speaker.name;
    }
    return { ...part, name, isSaid, stretches: [part] };
  });
  const whole: OwnedPart[] = [];
  for (const [i, part] of owned.entries()) {
    const last = whole.at(-1);
    if (last && on[i]) whole[whole.length - 1] = joined(last, part);
    else whole.push(part);
  }
  return whole;
}

/** One quotation of the two parts between which the speaker is named: `“We wait,” Moss said, “for the tide.”` */
const joined = (first: OwnedPart, next: OwnedPart): OwnedPart => ({
  ...first,
  text: `${first.text} ${next.text}`,
  end: next.end,
  close: next.close,
  name: first.name ?? next.name,
  isSaid: first.isSaid || next.isSaid,
  stretches: [...first.stretches, ...next.stretches],
});

/** Each quotation of the text (its words as `quotedParts` gives them) → the name that the text puts it under. */
export function speakersIn(text: string): Map<string, string> {
  return new Map(
    ownedParts(text).flatMap(({ text: words, name }) => (name === null ? [] : [[words, name] as const])),
  );
}

/**
 * The line of a typed text in which each quotation stands; null where nothing but its marks stands beside it, or where the
 * quotation runs over lines.
 */
export function paragraphsOf(typed: string, quotations: readonly string[]): (string | null)[] {
  const lines = typed.split('\n').map((line) => ({ line, words: foldText(line) }));
  return quotations.map((quotation) => {
    const words = foldText(quotation);
    const holder = lines.find((one) => ` ${one.words} `.includes(` ${words} `));
    return holder && holder.words.split(' ').length > words.split(' ').length + 1 ? holder.line : null;
  });
}

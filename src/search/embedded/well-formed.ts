/** Whether a read article can be kept: everything in it must point into its own text. Pure. */
import type { ReadArticle, Span } from '../../model.ts';

/** One plain sentence that says what is wrong, null when nothing is. Never throws. */
export function faultOf(read: ReadArticle): string | null {
  try {
    return faultIn(read);
  } catch {
    return 'This is not an article that was read.';
  }
}

function faultIn({ article, statements, entities }: ReadArticle): string | null {
  if (typeof article.id !== 'string' || article.id === '') return 'The article has no id.';
  if (typeof article.text !== 'string') return `The article ${article.id} has no text.`;
  const length = article.text.length;
  const fits = ({ start, end }: Span) =>
    Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end && end <= length;
  for (const { name, members = [] } of entities)
    if (!members.every((member) => entities[member] !== undefined && entities[member].members === undefined))
      return `The speakers “${name}” of the article ${article.id} are not all there.`;
  for (const [index, one] of statements.entries()) {
    const spans = [...one.content, ...one.quoted];
    for (const named of [one.speaker, one.cue, one.addressee, one.when])
      if (named !== null) spans.push(named);
    spans.push(...one.via);
    if (one.content.length === 0) return `Statement ${index + 1} of the article ${article.id} is empty.`;
    if (!spans.every(fits))
      return `Statement ${index + 1} of the article ${article.id} lies outside its text.`;
    if (one.entity !== null && entities[one.entity] === undefined)
      return `Statement ${index + 1} of the article ${article.id} names a speaker that is not there.`;
    if (one.within !== null && statements[one.within] === undefined)
      return `Statement ${index + 1} of the article ${article.id} stands inside one that is not there.`;
  }
  return null;
}

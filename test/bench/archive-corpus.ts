/**
 * As many read articles as are asked for from a corpus file: the file's own, then copies of them in which every fourth
 * word is another of the same length, so that copies have names and words of their own and all places stay true.
 */
import { readFileSync } from 'node:fs';
import type { Article, Entity, ReadArticle } from '../../src/model.ts';
import { readArticle } from '../../src/people/read-article.ts';

/** Changes one letter in the words that `copy` chooses: the same letter wherever the word stands. */
function disguise(text: string, copy: number): string {
  return text.replace(/\p{L}{4,}/gu, (word) => {
    let hash = copy * 7919;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ (word.charCodeAt(i) | 32), 0x01000193);
    if ((hash >>> 8) % 4 !== 0) return word;
    const at = 1 + ((hash >>> 12) % (word.length - 2));
    return word.slice(0, at) + String.fromCharCode(97 + ((hash >>> 17) % 26)) + word.slice(at + 1);
  });
}

function copyOf({ article, entities, statements }: ReadArticle, copy: number): ReadArticle {
  const change = (text: string): string => disguise(text, copy);
  const { title } = article;
  return {
    article: {
      ...article,
      id: `${article.id}~${copy}`,
      text: change(article.text),
      ...(title === undefined ? {} : { title: change(title) }),
    },
    entities: entities.map(
      (entity): Entity => ({
        ...entity,
        name: change(entity.name),
        forms: entity.forms.map(change),
        role: entity.role && change(entity.role),
        affiliation: entity.affiliation && change(entity.affiliation),
      }),
    ),
    statements,
  };
}

/** The articles of a JSON Lines file, at most `most`. */
export function articlesIn(file: string, most: number): Article[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, most)
    .map((line) => JSON.parse(line) as Article);
}

/** `count` read articles, of which at most `own` are read and all others are disguised copies. Gives them in batches. */
export function* readsOf(file: string, count: number, own: number): Generator<readonly ReadArticle[]> {
  const BATCH = 64;
  const read: ReadArticle[] = [];
  let batch: ReadArticle[] = [];
  const articles = articlesIn(file, Math.min(own, count));
  for (let i = 0; i < count && articles.length > 0; i++) {
    const at = i % articles.length;
    const copy = Math.floor(i / articles.length);
    if (copy === 0) read.push(readArticle(articles[at] as Article));
    batch.push(copy === 0 ? (read[at] as ReadArticle) : copyOf(read[at] as ReadArticle, copy));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

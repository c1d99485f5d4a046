/** As many articles as are asked for from a corpus file: the file's own, then copies of them in which every fourth word is another. */
import { readFileSync } from 'node:fs';
import type { Article } from '../../src/model.ts';

/** Rotates some letters of the words that `copy` chooses, so that copies have names and words of their own. */
function disguise(text: string, copy: number): string {
  return text.replace(/\p{L}{4,}/gu, (word) => {
    let hash = copy * 7919;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ (word.charCodeAt(i) | 32), 0x01000193);
    if ((hash >>> 8) % 4 !== 0) return word;
    const at = 1 + ((hash >>> 12) % (word.length - 2));
    const letter = String.fromCharCode(97 + ((hash >>> 17) % 26));
    return word.slice(0, at) + letter + word.slice(at + 1);
  });
}

export function* articlesOf(file: string, count: number): Generator<Article> {
  const own = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Article);
  for (let i = 0; i < count; i++) {
    const article = own[i % own.length];
    if (article === undefined) return;
    const copy = Math.floor(i / own.length);
    if (copy === 0) yield article;
    else {
      const { title } = article;
      yield {
        ...article,
        id: `${article.id}~${copy}`,
        text: disguise(article.text, copy),
        ...(title === undefined ? {} : { title: disguise(title, copy) }),
      };
    }
  }
}

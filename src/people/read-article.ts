/** From an article's text to all that stands in it: sentences, quotation marks, statements, people. Pure. */
import type { Article, ReadArticle } from '../model.ts';
import { withWords } from '../statements/drafts.ts';
import { readStatements } from '../statements/read-statements.ts';
import { readText } from '../text/read-text.ts';
import { readPeople } from './read-people.ts';

/** Reads one article; independent of every other, so that workers can share an archive out. Linear in `article.text`. */
export function readArticle(article: Article): ReadArticle {
  const reading = readText(article.text);
  const attributions = readStatements(reading, article);
  const { entities, speakers, rules } = readPeople(reading, article, attributions);
  return {
    article,
    entities,
    // Made a moment ago for nobody else: they are completed, not copied.
    statements: withWords(
      attributions.map((attribution, i) =>
        Object.assign(attribution, {
          entity: speakers[i] ?? null,
          rule: rules[i] ? `${attribution.rule}; ${rules[i]}` : attribution.rule,
        }),
      ),
    ),
  };
}

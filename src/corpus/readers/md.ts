/** Markdown, with or without YAML front matter between two lines of three dashes. */
import { decode } from '../decode.ts';
import { frontMatter, readFrontMatter } from '../front-matter.ts';
import type { Reading } from '../item.ts';
import { markdownText } from '../markdown-text.ts';
import type { Source } from '../source.ts';
import { articleAddress, statedArticle } from '../stated.ts';

export async function* read(source: Source): AsyncGenerator<Reading> {
  const text = await decode(await source.bytes());
  const { yaml, body } = frontMatter(text);
  const meta = readFrontMatter(yaml);
  const { paragraphs, heading } = markdownText(body);
  yield* statedArticle(
    {
      id: meta.id ?? articleAddress(meta.url) ?? source.stem,
      text: paragraphs.join('\n\n'),
      title: meta.title ?? heading,
      outlet: meta.outlet,
      published: meta.published,
      url: meta.url,
      author: meta.author,
      notes: meta.notes,
    },
    null,
    meta.release,
    { number: meta.version, instant: meta.updated },
  );
}

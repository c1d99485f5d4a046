/** Read articles made by hand, so that the archive's tests do not lean on how articles are read. */
import type { Article, Entity, ReadArticle, ReadStatement, Span, TextSpan } from '../../src/model.ts';

export interface Said {
  /** The words as they stand in the text; several where they are apart. */
  readonly words: string | readonly string[];
  /** The words in the text that name the speaker, null: nobody. */
  readonly by: string | null;
  /** Index into the entities; default: the entity of the same name. */
  readonly entity?: number | null;
  readonly kind?: ReadStatement['kind'];
  readonly stance?: ReadStatement['stance'];
  readonly to?: string;
  readonly via?: readonly string[];
  readonly when?: string;
  readonly within?: number;
}

export function person(name: string, more: Partial<Entity> = {}): Entity {
  return { name, forms: [name], kind: 'person', role: null, affiliation: null, gender: null, ...more };
}

function find(text: string, words: string, from = 0): TextSpan {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length, text: words };
}

const plain = ({ start, end }: Span): Span => ({ start, end });

/** An article as if it had been read: every stretch is looked up in the text. */
export function read(article: Article, entities: readonly Entity[], said: readonly Said[]): ReadArticle {
  const statements = said.map((one): ReadStatement => {
    let from = 0;
    const content = [one.words].flat().map((words) => {
      const span = find(article.text, words, from);
      from = span.end;
      return plain(span);
    });
    const speaker = one.by === null ? null : find(article.text, one.by);
    const named = entities.findIndex(({ forms, name }) => name === one.by || forms.includes(one.by ?? ''));
    const kind = one.kind ?? 'direct';
    return {
      kind,
      content,
      quoted: kind === 'indirect' ? [] : content,
      speaker,
      cue: null,
      addressee: one.to === undefined ? null : find(article.text, one.to),
      via: (one.via ?? []).map((words) => find(article.text, words)),
      when: one.when === undefined ? null : find(article.text, one.when),
      stance: one.stance ?? null,
      paragraph:
        article.text
          .slice(0, content[0]?.start ?? 0)
          .split('\n')
          .filter((line) => line !== '').length || 1,
      within: one.within ?? null,
      rule: 'by hand',
      entity: one.entity !== undefined ? one.entity : named < 0 ? null : named,
    };
  });
  return { article, entities, statements };
}

/** `count` articles of one statement each, all of the tide, no two alike. */
export function many(count: number, { from = 0, day = '2020-05-05' } = {}): ReadArticle[] {
  return Array.from({ length: count }, (_, i) => {
    const number = from + i;
    const words = `the tide of day ${number} rose ${number * 7 + 3} inches over mark ${number * 13 + 1}`;
    const name = `Keeper Number${number % 9}`;
    return read(
      { id: `many-${number}`, published: day, text: `${name} noted that ${words} at noon.` },
      [person(name)],
      [{ words, by: name, kind: 'indirect' }],
    );
  });
}

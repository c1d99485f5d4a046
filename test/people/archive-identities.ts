/** Who is who in an archive into which articles of nothing but entities were written: identity as the program uses it. */
import type { Entity, Person, ReadStatement } from '../../src/model.ts';
import type { OrganisationNames } from '../../src/people/names/organisation-names.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';

/** `statementsOf[e]` is how many statements entity e makes in the article. */
export interface ArticleEntities {
  readonly id: string;
  readonly entities: readonly Entity[];
  readonly statementsOf: readonly number[];
}

export class Identities {
  readonly #archive: EmbeddedArchive;

  constructor(organisations?: OrganisationNames) {
    this.#archive = new EmbeddedArchive(organisations ? { organisations } : {});
  }

  async put({ id, entities, statementsOf }: ArticleEntities): Promise<void> {
    let text = '';
    const statements: ReadStatement[] = [];
    entities.forEach((_, entity) => {
      for (let n = 0; n < (statementsOf[entity] ?? 0); n++) {
        const start = text.length;
        text += `Words ${n} of number ${entity} in ${id}.\n`;
        const content = [{ start, end: text.length - 1 }];
        statements.push({
          ...{ kind: 'direct', content, quoted: content, speaker: null, cue: null, addressee: null, via: [] },
          ...{ when: null, stance: null, paragraph: 1, within: null, rule: 'by hand', entity },
        });
      }
    });
    await this.#archive.write([{ article: { id, text: text || 'Nothing.' }, entities, statements }]);
  }

  remove(id: string): Promise<void> {
    return this.#archive.remove([id]);
  }

  /** Everybody, most statements first. */
  people(): Promise<readonly Person[]> {
    return this.#archive.people();
  }

  /** The person that makes the first statement of an entity; null where the article is gone. */
  async personOf(articleId: string, entityIndex: number): Promise<Person | null> {
    const said = await this.#archive.statementsOf(articleId);
    const text = ` of number ${entityIndex} in `;
    const id = said.find((one) => one.text.includes(text))?.speaker?.id;
    return id === undefined ? null : this.#archive.person(id);
  }
}

export async function identify(
  articles: Iterable<ArticleEntities>,
  organisations?: OrganisationNames,
): Promise<Identities> {
  const found = new Identities(organisations);
  for (const article of articles) await found.put(article);
  return found;
}

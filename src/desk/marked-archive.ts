/** An archive whose statements come with what editors have said of them, and that shows nothing that is not to be used. */
import type { Statement } from '../model.ts';
import { type Marks, withMarks } from '../reading/marks.ts';
import type { Archive } from '../search/archive.ts';

/** Statements that are no statements or not to be used are not in `archive` any more; passages and wordings are. */
export function markedArchive(archive: Archive, marks: () => Marks): Archive {
  const shown = (statement: Statement): Statement => withMarks(statement, marks());
  const own: Partial<Archive> = {
    async searchStatements(query) {
      const page = await archive.searchStatements(query);
      return { ...page, hits: page.hits.map((hit) => ({ ...hit, statement: shown(hit.statement) })) };
    },
    async searchPassages(query) {
      const page = await archive.searchPassages(query);
      return {
        ...page,
        hits: page.hits.filter(({ document, text }) => !marks().hold(document.id, text, 'do not use')),
      };
    },
    async findWording(words, limit) {
      const hits = await archive.findWording(words, limit);
      return hits
        .filter(
          ({ document, text, statement }) =>
            !marks().hold(document.id, text, 'do not use') &&
            (statement !== null || !marks().hold(document.id, text, 'no statement')),
        )
        .map((hit) => ({ ...hit, statement: hit.statement && shown(hit.statement) }));
    },
    statements: async (ids) => (await archive.statements(ids)).map((one) => one && shown(one)),
    statementsOf: async (document) => (await archive.statementsOf(document)).map(shown),
  };
  return new Proxy(archive, {
    get(target, name) {
      const value: unknown =
        (marks().all.length > 0 ? Reflect.get(own, name) : undefined) ?? Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

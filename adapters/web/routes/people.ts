/** /people/ID: a person's page and files; /archive: what there is. */
import type { Context } from 'hono';
import type { Desk, PersonFilters, Statement } from '../../../src/index.ts';
import { articlePath } from '../../shared/http/page-links.ts';
import { exported, type Format, MIME } from '../export.ts';
import { line } from '../html.ts';
import { LIMITS } from '../limits.ts';
import { archivePage } from '../pages/archive.ts';
import { outletsOf, personPage } from '../pages/person.ts';
import { daysPlot, monthsPlot } from '../plots.ts';
import { Refused, type Routes } from '../routes.ts';
import { NO_PERSON } from '../sentences.ts';

export function peopleRoutes({ app, context, admit, show }: Routes): void {
  app.get('/people/:id{.+}', async (request) => {
    const id = request.req.param('id');
    const access = admit(request, { kind: 'person', id });
    const { desk, key } = access;
    const filters = filtersOf(request);
    const format = request.req.query('format');
    if (format === 'csv' || format === 'json' || format === 'md')
      return file(request, context.exportDeskOf(desk), id, filters, format);
    const cursor = request.req.query('cursor');
    const record = await desk.person(id, { ...filters, limit: LIMITS.page, ...(cursor ? { cursor } : {}) });
    if (!record) throw new Refused(404, NO_PERSON);
    const counts = await desk.personOverTime(id, filters);
    const outlets = outletsOf(counts);
    const all =
      filters.outlet === undefined ? counts : await desk.personOverTime(id, without(filters, 'outlet'));
    const body = personPage({
      record,
      filters,
      outlets: outletsOf(all).filter((one) => one !== null),
      overTime: counts.length === 0 ? null : { counts, plot: await monthsPlot(counts, outlets) },
      key,
      pathWith: (fields) => {
        const query = new URLSearchParams({ ...fieldsOf(filters), ...fields, ...(key ? { key } : {}) });
        return `/people/${encodeURIComponent(id)}?${query}`;
      },
      isLater: cursor !== undefined,
    });
    return show(request, access, line(record.person.name), body);
  });

  async function file(request: Context, desk: Desk, id: string, filters: PersonFilters, format: Format) {
    const statements: Statement[] = [];
    let cursor: string | null = null;
    let record: Awaited<ReturnType<Desk['person']>>;
    do {
      record = await desk.person(id, { ...filters, limit: STEP, ...(cursor === null ? {} : { cursor }) });
      if (!record) throw new Refused(404, NO_PERSON);
      statements.push(...record.statements);
      cursor = record.next;
      // Others are answered in between.
      await new Promise((done) => setImmediate(done));
    } while (cursor !== null && statements.length < LIMITS.exported);
    const { person, total } = record;
    const address = (statement: Statement) => {
      const path = articlePath(statement.document.id, { statement: statement.id }, null);
      return path && context.publicUrl + path;
    };
    const name =
      person.name
        .normalize('NFKD')
        .replace(/[^\w]+/g, '-')
        .replace(/^-{1,99}|-{1,99}$/g, '') || 'statements';
    return request.body(exported(format, { person, statements, total, address }), 200, {
      'content-type': MIME[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
    });
  }

  app.get('/archive', async (request) => {
    const access = admit(request, null);
    const overview = await access.desk.overview();
    const plot = overview.days.length === 0 ? null : await daysPlot(overview);
    const status = await access.desk.status();
    const body = archivePage({ overview, status, problems: access.desk.problems(), plot });
    return show(request, access, 'Archive', body);
  });
}

/** Statements read at once for a file. */
const STEP = 200;

function filtersOf({ req }: Context): PersonFilters {
  const given = (name: string) => req.query(name)?.trim().slice(0, LIMITS.question) || undefined;
  const [about, since, until, outlet] = ['about', 'since', 'until', 'outlet'].map(given);
  return {
    ...(about === undefined ? {} : { about }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(given('direct') === 'yes' ? { direct: true } : {}),
  };
}

const fieldsOf = ({ direct, ...texts }: PersonFilters): Record<string, string> => ({
  ...texts,
  ...(direct ? { direct: 'yes' } : {}),
});

function without({ outlet: _, ...filters }: PersonFilters, _field: 'outlet'): PersonFilters {
  return filters;
}

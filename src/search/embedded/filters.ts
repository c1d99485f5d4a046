/** What a search is narrowed to, as one test a statement. Pure. */
import { foldText } from '../../text/normalise.ts';
import type { Filters } from '../archive.ts';

/** What the filters look at. */
export interface Filterable {
  readonly document: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Outlets are the same when they differ in case or in "the" only. */
export function outletKey(outlet: string): string {
  return foldText(outlet).replace(/^the /, '');
}

/** The stated day, null where the article states none that begins with one. */
export function dayOf(published: string | null | undefined): string | null {
  return published !== null && published !== undefined && /^\d{4}-\d\d-\d\d/.test(published)
    ? published.slice(0, 10)
    : null;
}

/** A test for what an article states: outlet, days, documents. */
export function documentFilter(filters: Filters | undefined): (document: Filterable) => boolean {
  if (filters === undefined) return () => true;
  const outlets = filters.outlets && new Set(filters.outlets.map(outletKey));
  const documents = filters.documents && new Set(filters.documents);
  const { since, until } = filters;
  return (document) => {
    if (documents && !documents.has(document.document)) return false;
    if (outlets && (document.outlet === null || !outlets.has(outletKey(document.outlet)))) return false;
    if (since === undefined && until === undefined) return true;
    const day = dayOf(document.published);
    return day !== null && (since === undefined || day >= since) && (until === undefined || day <= until);
  };
}

/** Whether an addressee as printed ("Fox News on Sunday") is the asked one ("the fox news"). */
export function addresseeMatches(printed: string | null, asked: string): boolean {
  if (printed === null) return false;
  return ` ${outletKey(printed)} `.includes(` ${outletKey(asked)} `);
}

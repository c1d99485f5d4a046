/** When what is printed is what was asked for. Pure. */
import { foldText } from '../../text/normalise.ts';

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

/** Whether an addressee as printed ("Fox News on Sunday") is the asked one ("the fox news"). */
export function addresseeMatches(printed: string | null, asked: string): boolean {
  if (printed === null) return false;
  return ` ${outletKey(printed)} `.includes(` ${outletKey(asked)} `);
}

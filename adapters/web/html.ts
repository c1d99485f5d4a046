/** Markup with every value escaped. `hono/html` does the work; the types here keep promises and objects out of it. */
import { html as template } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { inert, inertLine } from '../inert.ts';

export type Html = HtmlEscapedString;
export type Fragment = Html | string | number | false | null | undefined | readonly Fragment[];

/** Values are escaped for text and for attributes in double quotation marks; they belong nowhere else. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  return template(strings, ...values) as Html;
}

/** Words of a source on one line. */
export const line = (text: string): string => inertLine(text);

/** Words of a source as they stand, line breaks kept. */
export const words = (text: string): string => inert(text);

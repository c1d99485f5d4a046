/** What is round every page: head, navigation, foot. */
import { type Fragment, type Html, html } from './html.ts';
import { STYLE_PATH } from './style.ts';

export interface PageFrame {
  readonly title: string;
  /** Path of the page, to mark it in the navigation. */
  readonly path: string;
  /** Whether the reader may go on to other pages. */
  readonly signedIn: boolean;
}

const PAGES = [
  ['/ask', 'Ask'],
  ['/search', 'Search'],
  ['/check', 'Check a draft'],
  ['/archive', 'Archive'],
] as const;

export function page({ title, path, signedIn }: PageFrame, body: Fragment): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${title} · Quotedesk</title>
<link rel="stylesheet" href="${STYLE_PATH}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="top">
<p class="brand">${signedIn ? html`<a href="/ask">Quotedesk</a>` : 'Quotedesk'}</p>
${
  signedIn &&
  html`<nav aria-label="Pages"><ul>${PAGES.map(
    ([to, name]) => html`<li><a href="${to}"${to === path && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>`
}
</header>
<main id="main" tabindex="-1">
${body}
</main>
<footer class="foot"><p>Every quotation stands as its source prints it.</p></footer>
</body>
</html>`;
}

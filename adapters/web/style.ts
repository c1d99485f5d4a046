/** The one style sheet, and the icon. */
import { createHash } from 'node:crypto';

export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1c1b19; --soft: #595650; --rule: #d9d5cb; --field: #fff; --edge: #7d796f;
  --link: #1f4e8c; --mark: #ffe9a3; --mark-ink: #1c1b19; --said: #b9b29f; --panel: #f2efe7;
  --good: #1d6b34; --warn: #8a4b00; --bad: #a3211a; --add: #d8eed9; --cut: #f8dcd8;
  --serif: Charter, "Iowan Old Style", "Bitstream Charter", "Source Serif 4", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --ink: #e9e5dc; --soft: #aaa598; --rule: #3a3833; --field: #1f1e1b; --edge: #8a8579;
    --link: #9cc3f5; --mark: #5c4a12; --mark-ink: #fff6dc; --said: #6d6757; --panel: #201f1b;
    --good: #7fd196; --warn: #f0b566; --bad: #ff9d92; --add: #1e3d27; --cut: #4d2420;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--sans); overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: .17rem solid var(--link); outline-offset: .15rem; border-radius: .15rem; }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: .5rem; top: .5rem; padding: .4rem .8rem; background: var(--paper); z-index: 2; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top, main, .foot { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem; }
.top { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; padding-top: 1rem; padding-bottom: .6rem; border-bottom: 1px solid var(--rule); }
.brand { margin: 0; font: 600 1.1rem/1.4 var(--serif); letter-spacing: .01em; }
.brand a { color: inherit; text-decoration: none; }
.top ul { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; list-style: none; margin: 0; padding: 0; font-size: .95rem; }
.top li a { display: inline-block; padding: .3rem 0; color: var(--ink); text-decoration: none; }
.top li a:hover { text-decoration: underline; }
.top [aria-current] { font-weight: 600; border-bottom: .15rem solid var(--ink); }
main { padding-top: 1.6rem; padding-bottom: 3rem; }
.foot { border-top: 1px solid var(--rule); color: var(--soft); font-size: .85rem; }
h1 { font: 600 1.9rem/1.25 var(--serif); margin: 0 0 .4rem; text-wrap: balance; }
h2 { font: 600 1.15rem/1.35 var(--serif); margin: 2rem 0 .6rem; }
p { margin: .5rem 0; }
.small, .stated, .understood, .source, .how, .printed, .legend-line { color: var(--soft); font-size: .9rem; }
.stated { margin-bottom: 1.4rem; }
.id { overflow-wrap: anywhere; }
q { quotes: "“" "”"; }
q::before { content: "“"; } q::after { content: "”"; }
ins { background: var(--add); text-decoration: underline; text-underline-offset: .15em; }
del { background: var(--cut); text-decoration: line-through; }
summary { cursor: pointer; }
summary:hover { text-decoration: underline; }

/* Article */
.chosen-box, .reprints, .corrections { background: var(--panel); border-left: .25rem solid var(--edge); padding: .7rem 1.1rem; margin: 0 0 1.4rem; max-width: 46rem; }
.chosen-box h2, .corrections h2 { margin: 0 0 .3rem; font-size: 1rem; }
.citation { font-family: var(--serif); user-select: all; -webkit-user-select: all; margin: .3rem 0; }
.reprints ul { margin: .5rem 0 0; padding-left: 1.2rem; }
.reprints .differs { color: var(--ink); font-family: var(--serif); margin: .2rem 0 .5rem; }
.text { font-family: var(--serif); font-size: 1.16rem; line-height: 1.62; }
.row { display: grid; grid-template-columns: minmax(0, 41rem) minmax(12rem, 1fr); column-gap: 2.2rem; align-items: start; }
.line { margin: 0 0 .35rem; white-space: pre-wrap; grid-column: 1; }
.line:target { background: var(--panel); box-shadow: -.5rem 0 0 var(--edge); }
.margin { grid-column: 2; font: .84rem/1.45 var(--sans); padding-top: .3rem; margin-bottom: .8rem; }
.note { border-left: 2px solid var(--rule); padding: 0 0 0 .7rem; margin: 0 0 .7rem; }
.note.chosen { border-color: var(--ink); }
.note:target { background: var(--panel); }
.note .small { display: block; font-size: .8rem; }
.note .number { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; text-align: center; color: var(--soft); text-decoration: none; font-variant-numeric: tabular-nums; }
.note .cite summary { color: var(--soft); font-size: .8rem; padding: .15rem 0; }
.line .said { text-decoration: underline; text-decoration-color: var(--said); text-decoration-thickness: 1px; text-underline-offset: .22em; }
.line .quoted { text-decoration: underline; text-decoration-color: var(--said); text-decoration-thickness: 2px; text-underline-offset: .22em; }
mark { background: var(--mark); color: var(--mark-ink); padding: .08em 0; }
mark.quoted { text-decoration-color: currentColor !important; }
.ref { text-decoration: none; user-select: none; -webkit-user-select: none; }
.ref::after { content: attr(data-n); font: .62em/1 var(--sans); vertical-align: .55em; padding: 0 .2em; }

/* Answers */
form.ask { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0 0 1.4rem; align-items: end; }
label { font-size: .9rem; color: var(--soft); }
label span { display: block; margin-bottom: .15rem; }
form.ask label { flex: 0 1 auto; }
form.ask label.wide { flex: 1 1 20rem; }
form.fields label.wide { flex: 1 1 100%; }
form.fields { max-width: 46rem; }
form.fields select { min-width: 9rem; max-width: 16rem; }
input, select, textarea, button { font: inherit; color: var(--ink); }
input[type=text], input[type=search], input[type=date], select, textarea { background: var(--field); border: 1px solid var(--edge); border-radius: .25rem; padding: .5rem .65rem; width: 100%; min-height: 2.75rem; }
textarea { min-height: 13rem; font-family: var(--serif); line-height: 1.5; }
form button { background: var(--ink); color: var(--paper); border: 1px solid var(--ink); border-radius: .25rem; padding: .5rem 1.1rem; min-height: 2.75rem; cursor: pointer; }
button:hover { opacity: .88; }
.card { max-width: 46rem; }
.message { font: 600 1.15rem/1.45 var(--serif); }
.notice { border-left: .25rem solid var(--warn); padding-left: .8rem; }
.quotation, .passage { padding: .9rem 0; border-top: 1px solid var(--rule); }
.card > h2 + .quotation, .card > h2 + .passage { border-top: 0; }
.quotation p, .passage p { margin: .15rem 0; }
.who .number { color: var(--soft); font-variant-numeric: tabular-nums; margin-right: .3rem; }
.words { font-family: var(--serif); font-size: 1.14rem; line-height: 1.55; }
blockquote { margin: .25rem 0 .25rem 0; padding: 0; }
.facts { display: grid; gap: .1rem; }
.facts div { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: 1rem; padding: .25rem 0; border-bottom: 1px solid var(--rule); }
.facts dt { color: var(--soft); } .facts dd { margin: 0; }
.suggestions ul, .choice ul { list-style: none; padding: 0; margin: .3rem 0; }
.suggestions li a, .choice li a { display: inline-block; padding: .2rem 0; }
.verdict { border-left: .3rem solid var(--edge); padding: .1rem 0 .1rem 1rem; margin: 1.2rem 0; }
.verdict.exact { border-color: var(--good); } .verdict.altered { border-color: var(--warn); }
.verdict.misattributed, .verdict.corrected { border-color: var(--bad); }
.verdict .sentence { font-weight: 600; }
.paging { display: flex; gap: 1.4rem; padding-top: 1rem; border-top: 1px solid var(--rule); }

/* Figures, forms, tables */
figure.plot { margin: 1.2rem 0; max-width: 46rem; }
figcaption { font-size: .9rem; color: var(--soft); margin-bottom: .3rem; }
.plot svg { display: block; width: 100%; height: auto; max-width: 100%; overflow: visible; font: 11px var(--sans); color: var(--soft); fill: currentColor; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; margin: .3rem 0; font-size: .85rem; }
.legend svg { display: inline-block; width: .75rem; height: .75rem; vertical-align: baseline; }
.scroll { overflow-x: auto; margin: .5rem 0; }
table { border-collapse: collapse; font-size: .95rem; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
th:first-child { text-align: left; font-weight: 400; }
thead th { color: var(--soft); font-weight: 400; font-size: .85rem; }
table.compare { width: 100%; table-layout: fixed; font-family: var(--serif); }
.compare td, .compare thead th { text-align: left; white-space: pre-wrap; width: 50%; padding: .4rem 1.4rem .4rem 0; }
.compare thead th { font: 600 1.05rem/1.35 var(--serif); color: var(--ink); white-space: normal; }
.compare thead .stated { font: .85rem/1.4 var(--sans); margin: .2rem 0 0; }
.compare .same td { color: var(--soft); }
form.draft label { display: block; margin: 0 0 .9rem; max-width: 46rem; }
.tick { display: flex; align-items: center; gap: .45rem; min-height: 2.75rem; color: var(--ink); margin-right: auto; }
.tick input { width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--link); }
.checked { margin-bottom: 2rem; }
.checked .margin .verdict { margin: 0 0 1rem; font-size: .84rem; }
.checked .margin .words { font-size: .95rem; }

@media (max-width: 52rem) {
  body { font-size: 1rem; }
  h1 { font-size: 1.55rem; }
  .text { font-size: 1.08rem; }
  .row { display: block; }
  .margin { padding: .2rem 0 .2rem .4rem; margin-bottom: 1rem; }
  .facts div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --rule: #bbb; --link: #000; --panel: #fff; --mark: #eee; --mark-ink: #000; }
  .top nav, .skip, .foot, form, .cite, .paging, .exports { display: none; }
  body { font-size: 10.5pt; }
  .row { grid-template-columns: minmax(0, 11.5cm) 1fr; display: grid; break-inside: avoid; }
  mark { border: 1px solid #000; }
  a { text-decoration: none; }
  a.original::after { content: ": " attr(href); }
  .chosen-box .small { display: none; }
}
`;

/** Changes with the style, so that browsers may keep it for good. */
export const STYLE_PATH = `/style-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`;

export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1c1b19"/><path d="M8 20c0-5 2-8 6-9v3c-2 .6-3 1.700-3 3h3v6H8zm10 0c0-5 2-8 6-9v3c-2 .6-3 1.700-3 3h3v6h-6z" fill="#fbfaf7"/></svg>';

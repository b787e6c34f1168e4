// What every page stands on: the face of titles, text, links, focus, the frame around the main part.
export const base = `
*, ::before, ::after { box-sizing: border-box; }
:root {
  color-scheme: light dark;
  background: var(--color-paper);
  color: var(--color-ink);
  accent-color: var(--color-table);
  font-family: var(--font-sans);
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
  scroll-padding-block: var(--spacing-24);
}
body { margin: 0; font-size: var(--text-16); line-height: 1.5; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
h1, h2, h3, .home, .lead { text-wrap: pretty; }
h1 { font: 600 var(--text-31) / 1.2 var(--font-display); text-wrap: balance; }
h2 { font: 600 var(--text-20) / 1.4 var(--font-display); }
h3 { font: 600 var(--text-16) / 1.5 var(--font-display); }
:lang(ar) :is(h1, h2, h3) { line-height: 1.5; }
a { color: var(--color-table); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { color: var(--color-table-strong); text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--color-table); outline-offset: 2px; border-radius: 2px; }
time, .facts { font-variant-numeric: tabular-nums; }
cite { font-style: normal; font-weight: 600; }

.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--color-ink-quiet); font-size: var(--text-14); }
.skip { position: absolute; inset-inline-start: var(--spacing-16); inset-block-start: -10rem; padding: var(--spacing-8) var(--spacing-16); background: var(--color-table); color: var(--color-on-table); border-radius: var(--radius-6); }
.skip:focus { inset-block-start: var(--spacing-8); color: var(--color-on-table); }

.head, main, .foot { max-inline-size: var(--container-page); margin-inline: auto; padding-inline: var(--spacing-16); }
.head { padding-block-start: var(--spacing-16); }
.head-top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--spacing-12) var(--spacing-24); }
.home { display: flex; align-items: center; gap: var(--spacing-8); min-block-size: 2rem; color: var(--color-ink); font: 600 var(--text-20) / 1.2 var(--font-display); text-decoration: none; }
.home:hover { color: var(--color-table-strong); }
.mark { color: var(--color-table); flex: none; }
.browse, .languages, .choice { display: flex; flex-wrap: wrap; gap: 0 var(--spacing-16); }
.browse { margin-block-start: var(--spacing-12); padding-block: var(--spacing-4); border-block: 1px solid var(--color-line); font-size: var(--text-14); }
:is(.browse, .languages, .choice) a { display: block; padding-block: var(--spacing-8); text-decoration: none; }
:is(.browse, .languages, .choice) a:hover { text-decoration: underline; }
:is(.browse, .languages, .choice) a:is([aria-current], .within) { color: var(--color-ink); font-weight: 600; text-decoration: underline; text-decoration-color: var(--color-terracotta); text-decoration-thickness: 2px; text-underline-offset: 0.35em; }

.ask { display: flex; flex-direction: column; gap: var(--spacing-8); }
.ask-small { flex: 0 1 22rem; min-inline-size: 0; }
.ask-label { font-weight: 600; }
.ask-row { display: flex; gap: var(--spacing-8); min-inline-size: 0; }
.ask input[type="search"] { flex: 1; min-inline-size: 0; inline-size: 100%; min-block-size: 2.5rem; padding-inline: var(--spacing-12); border: 1px solid var(--color-edge); border-radius: var(--radius-6); background: var(--color-plate); color: var(--color-ink); font: inherit; appearance: none; }
::placeholder { color: var(--color-ink-quiet); opacity: 1; }
.ask input[type="search"]:hover { border-color: var(--color-table); }
.ask button { min-block-size: 2.5rem; padding-inline: var(--spacing-16); border: 0; border-radius: var(--radius-6); background: var(--color-table); color: var(--color-on-table); font: inherit; font-weight: 600; cursor: pointer; transition: background-color 150ms ease-out; }
.ask button:hover { background: var(--color-table-strong); }
.ask-large { max-inline-size: var(--container-measure); inline-size: 100%; }
.ask-large input[type="search"] { min-block-size: 3rem; font-size: var(--text-20); }
.ask-large button { min-block-size: 3rem; padding-inline: var(--spacing-24); }

.foot { display: grid; gap: var(--spacing-12); padding-block: var(--spacing-24) var(--spacing-48); color: var(--color-ink-quiet); font-size: var(--text-14); }
.foot::before { content: ""; border-block-start: 1px solid var(--color-line); }
.foot p { max-inline-size: 48rem; }
@media (min-width: 56rem) {
  .head, main, .foot { padding-inline: var(--spacing-32); }
}
@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after { transition: none !important; }
}
@media (forced-colors: active) {
  .ask button { border: 1px solid; }
}
`;

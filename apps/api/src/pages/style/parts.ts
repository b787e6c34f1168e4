// The parts of the main column: titles, stories, facts on a plate, rows of a list, statements, sources; and print.
export const parts = `
main { padding-block: var(--spacing-32) var(--spacing-48); }
.top { display: grid; gap: var(--spacing-12); margin-block-end: var(--spacing-24); max-inline-size: 48rem; }
.kind { font-size: var(--text-14); font-weight: 600; }
.kind a { display: inline-block; padding-block: 2px; }
.kind a::before { content: ""; display: inline-block; inline-size: var(--spacing-24); margin-inline-end: var(--spacing-8); border-block-start: 2px solid var(--color-terracotta); vertical-align: 0.3em; }
.line { color: var(--color-ink-quiet); }
.lead { font-size: var(--text-20); line-height: 1.5; max-inline-size: 60ch; }
.lead + p { margin-block-start: var(--spacing-16); }
.notice { padding: var(--spacing-8) var(--spacing-12); max-inline-size: var(--container-measure); background: var(--color-cloth); border-radius: var(--radius-6); color: var(--color-ink-quiet); font-size: var(--text-14); }
.notice:is(.notice-care, .notice-broken) { color: var(--color-ink); font-size: var(--text-16); border-inline-start: 4px solid; }
.notice.notice-care { background: var(--color-ochre-quiet); border-color: var(--color-ochre); }
.notice.notice-broken { background: var(--color-brick-quiet); border-color: var(--color-brick); }
main > :is(h2, p, search, .plain-links, .notice, section, p + .rows) { margin-block-start: var(--spacing-16); }

main > section > * + * { margin-block-start: var(--spacing-12); }
main > section > .rows { margin-block-start: var(--spacing-12); }

.columns { display: grid; gap: var(--spacing-32) var(--spacing-64); }
.columns > * { min-inline-size: 0; }
/* The width of a zero is more than that of a letter: sixty of one are some 68 of the other. */
:is(main, .story, .end, .row) > p, section > p { max-inline-size: 60ch; }
.row > p:is(.row-line, .row-why, .quiet), section > p.quiet { max-inline-size: 44rem; }
.story > p + p, .story section > * + *, .end section > * + * { margin-block-start: var(--spacing-12); }
.story section, .end section, .story > .lead + .lead { margin-block-start: var(--spacing-24); }
.story section:first-child, .end section:first-child { margin-block-start: 0; }
.story li + li { margin-block-start: var(--spacing-8); }
.aside { display: grid; gap: var(--spacing-16); align-content: start; }
.plate { padding: var(--spacing-16) var(--spacing-24) var(--spacing-24); background: var(--color-plate); border: 1px solid var(--color-line); border-radius: var(--radius-6); }
.plate h2 { font-size: var(--text-16); margin-block-end: var(--spacing-8); }
.end { border-block-start: 1px solid var(--color-line); padding-block-start: var(--spacing-24); }
.end:empty { display: none; }

.facts { display: grid; gap: var(--spacing-12); }
.facts dt { color: var(--color-ink-quiet); font-size: var(--text-14); }
.facts dd + dd { margin-block-start: var(--spacing-4); }
.state:not(.state-unknown) { padding-inline: var(--spacing-4); border-radius: var(--radius-6); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.state-fresh { background: var(--color-olive-quiet); color: var(--color-olive); }
.state-due { background: var(--color-ochre-quiet); color: var(--color-ochre); }
.state-stale { background: var(--color-brick-quiet); color: var(--color-brick); }

.rows { display: grid; max-inline-size: 48rem; }
.row { padding-block: var(--spacing-16); border-block-start: 1px solid var(--color-line); display: grid; gap: var(--spacing-4); }
.story .row + .row, .story .row > * + * { margin-block-start: 0; }
.row-title { font-size: var(--text-20); line-height: 1.4; }
.row-line { color: var(--color-ink-quiet); font-size: var(--text-14); }
.row-why { font-size: var(--text-14); }
.notice + .rows { margin-block-start: var(--spacing-16); }
.rows:empty { display: none; }
.names { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: var(--spacing-16) var(--spacing-32); }
.names li { display: grid; align-content: start; }
.plain-links { display: grid; gap: var(--spacing-8); max-inline-size: var(--container-measure); }
.story .plain-links li + li, .story .sources li + li { margin-block-start: 0; }
.story section > ul:not([class]) { padding-inline-start: 1.25em; list-style: disc; }
.points { padding-inline-start: 1.5em; max-inline-size: 60ch; }
ul.points { list-style: disc; }
:is(.points > li, .quoted) > * + * { margin-block-start: var(--spacing-8); }
.quoted { padding-inline-start: var(--spacing-16); max-inline-size: 60ch; border-inline-start: 2px solid var(--color-line); }
.choice { margin-block-end: var(--spacing-8); }
.paging { display: flex; flex-wrap: wrap; align-items: center; gap: var(--spacing-16); margin-block-start: var(--spacing-24); }
.next { padding: var(--spacing-8) var(--spacing-24); background: var(--color-table); color: var(--color-on-table); border-radius: var(--radius-6); font-weight: 600; text-decoration: none; }
.next:hover { background: var(--color-table-strong); color: var(--color-on-table); text-decoration: underline; }
.reading { max-inline-size: 48rem; padding: var(--spacing-12) var(--spacing-16); background: var(--color-cloth); border-radius: var(--radius-6); font-size: var(--text-14); }
.reading .facts { display: flex; flex-wrap: wrap; gap: var(--spacing-8) var(--spacing-32); }
.reading .facts > div { display: flex; flex-wrap: wrap; gap: 0 var(--spacing-12); }
.reading .facts dd + dd { margin-block-start: 0; }

.statement { padding-inline-start: var(--spacing-16); border-inline-start: 4px solid var(--color-table); }
.statement blockquote { font: 400 var(--text-20) / 1.4 var(--font-display); max-inline-size: var(--container-measure); }
.statement figcaption { margin-block-start: var(--spacing-8); font-size: var(--text-14); }
.story section > .statement + .statement { margin-block-start: var(--spacing-24); }
.sources { display: grid; gap: var(--spacing-8); max-inline-size: var(--container-measure); }
.site { color: var(--color-ink-quiet); font-size: var(--text-14); }
.site::after { content: " ↗"; content: " ↗" / ""; }
.citation { padding: var(--spacing-12) var(--spacing-16); background: var(--color-cloth); border-radius: var(--radius-6); }

@media (min-width: 56rem) {
  .columns { grid-template: "story aside" auto "end aside" 1fr / minmax(0, 1fr) 20rem; }
  .story { grid-area: story; }
  .aside { grid-area: aside; }
  .end { grid-area: end; }
}
@media print {
  :root { color-scheme: light; background: none; }
  .skip, .head nav, .ask, .languages, .paging, .choice, .screen-only { display: none; }
  main { padding-block: 0; }
  .plate, .row, .statement, .sources li { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  a { color: inherit; }
  .site { display: none; }
  a[href^="http"]::after { content: " <" attr(href) ">"; font-size: var(--text-12); overflow-wrap: anywhere; }
}
`;

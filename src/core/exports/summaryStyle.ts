/** The style of the HTML export: light and dark, narrow windows, and paper, where long words wrap and no row is torn apart. */
export const SUMMARY_STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --paper: #fff; --bar: #54aeff; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f0f6fc; --quiet: #9198a1; --line: #3d444d; --paper: #0d1117; --bar: #1f6feb; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem; max-width: 60rem; color: var(--text); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.5em; line-height: 1.25; }
.warning { padding: 0.5rem 0.75rem; border: 2px solid currentColor; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
section { margin-block: 2rem; }
table { width: 100%; border-collapse: collapse; }
caption { padding-bottom: 0.5rem; text-align: start; }
caption strong { display: block; font-size: 1.25em; }
.quiet, small { color: var(--quiet); font-size: 0.875em; }
small { display: block; font-weight: normal; }
th, td { padding: 0.25rem 0.5rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
th[scope="row"] { font-weight: normal; }
td { width: 45%; font-variant-numeric: tabular-nums; }
.bar {
  display: block; height: 0.375rem; min-width: 1px; background: var(--bar);
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
@media (max-width: 30rem) {
  body { padding: 1rem; }
  dl { display: block; }
  dd { margin-bottom: 0.5rem; }
}
@page { size: A4; margin: 15mm; }
@media print {
  :root { color-scheme: light; --text: #000; --quiet: #444; --line: #bbb; --paper: #fff; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  h1, caption { break-after: avoid; }
  tr, dt, dd, .warning { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;

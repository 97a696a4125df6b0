/** The look of the endpoint's own pages: calm, one column, the colours of the widgets. */
export const pageStyle = [
  ':root{color-scheme:light dark;--text:#24201b;--muted:#5d564c;--surface:#fff;--line:#e3ded5;--link:#0e5460;--soft:#f7f5f1}',
  '@media(prefers-color-scheme:dark){:root{--text:#f3f0ea;--muted:#bfb7aa;--surface:#1b1a17;--line:#3d3933;--link:#8fd3d8;--soft:#25231f}}',
  'body{margin:0;font:1rem/1.55 system-ui,sans-serif;color:var(--text);background:var(--surface);overflow-wrap:break-word}',
  'main{max-width:60rem;margin:0 auto;padding:1rem}',
  'h1,h2,h3{line-height:1.25;text-wrap:balance}h1{font-size:1.75rem}h2{font-size:1.25rem;margin:1.5rem 0 .5rem}',
  'a{color:var(--link);text-underline-offset:.2em}a:focus-visible{outline:.1875em solid;outline-offset:.125em}',
  'h1,h2,p,li,dd{overflow-wrap:anywhere}p,ul,dl{max-width:40em}.muted{color:var(--muted)}',
  '.offer{max-width:none;margin:1rem 0;padding:0;list-style:none;display:grid;gap:1rem}',
  '.offer>li{border:1px solid var(--line);border-radius:.625rem;padding:1rem 1.5rem}.offer h2{margin:0}',
  '.offer p{margin:.5rem 0 0}dt{font-weight:700;margin-top:.5rem}dd{margin:0}',
  'main:has(table){max-width:none}table{border-collapse:collapse}td,th{padding:.25rem .5rem;border:1px solid;text-align:start}',
  '.languages{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin-bottom:.5rem}.languages a{padding:.625rem 0}',
  '.contact{background:var(--soft);border-radius:.625rem;padding:.25rem 1.5rem}',
].join('');

/** A page of work has lists and panels beside each other. */
export const deskStyle = `${pageStyle}main{max-width:68rem}`;

/** A sheet of A4 for a notice board. */
export const posterStyle = [
  '@page{size:A4;margin:18mm}',
  'body{margin:0;font:13pt/1.5 system-ui,sans-serif;color:#24201b;background:#fff}',
  'main{max-width:174mm;margin:0 auto;padding:1rem}',
  'h1{font-size:30pt;line-height:1.15;margin:.2em 0;text-wrap:balance}h2{font-size:15pt;margin:1.2em 0 .3em}',
  'h1,h2,p,li,dd{overflow-wrap:anywhere}.summary{font-size:17pt}.muted{color:#5d564c}ul{padding-left:1.2em}',
  '.scan{display:flex;gap:8mm;align-items:center;border-top:1px solid #e3ded5;margin-top:10mm;padding-top:6mm}',
  '.scan svg{flex:none;width:42mm;height:42mm}.link{overflow-wrap:anywhere}',
  '@media screen{.note{background:#fdf1d9;color:#6b4500;padding:.5rem 1rem;border-radius:.375rem}}@media print{.note{display:none}main{padding:0}}',
].join('');

/** In a frame the page has no edges of its own; its background is that of the page around it. */
export const embedStyle = [
  'body{margin:0;font:1rem/1.55 system-ui,sans-serif;color:#24201b;background:transparent;overflow-wrap:break-word}',
  // Room for the focus ring, and a block of its own so that no margin falls outside of its height.
  'main{display:flow-root;padding:.3125rem}',
  'a{color:#0e5460}',
].join('');

/** Figures on sheets of A4: dark on white, and no row is cut in two. */
export const printedFiguresStyle = [
  '@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#5d564c}}',
  ':root{color-scheme:light}body{margin:0;font:10pt/1.4 system-ui,sans-serif;color:#24201b;background:#fff}',
  'main{max-width:180mm;margin:0 auto;padding:1rem}h1,h2{line-height:1.2;text-wrap:balance;break-after:avoid}',
  'h1{font-size:24pt;margin:0 0 3mm}h2{font-size:14pt;margin:0}section{margin-top:6mm}p{margin:1mm 0}',
  'h1,h2,p,li,dd{overflow-wrap:anywhere}th,td{overflow-wrap:break-word}p,ul{max-width:150mm}.muted,caption{color:#5d564c}.owner{font-weight:700}',
  '.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(40mm,1fr));margin:6mm 0 0;border:.3mm solid #7b7368;break-inside:avoid}',
  '.totals div{padding:3mm 4mm}.totals dt{font-size:18pt;font-weight:700}.totals dd{margin:0}',
  'table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}thead{display:table-header-group}',
  'caption{text-align:start;padding:1mm 0 2mm}tr,li,.whole{break-inside:avoid}',
  'th,td{padding:1.3mm 4mm 1.3mm 0;border-bottom:.2mm solid #b9b2a6;text-align:start;vertical-align:top}',
  'th:last-child,td:last-child{padding-inline-end:0}thead :is(th,td){vertical-align:bottom;border-bottom:.4mm solid #24201b;font-size:9pt}',
  'tbody th{font-weight:400}.sum th,.sum td{font-weight:700;border-top:.6mm solid #24201b}.number{text-align:end}td.number{white-space:nowrap}',
  '.plot{width:24mm}svg{display:block;overflow:visible;width:100%;height:3mm;margin-top:.8mm}.share svg{height:5mm;margin:3mm 0}',
  // Lines round a bar show where it ends when it is printed or copied in black and white.
  '.track{fill:#fff;stroke:#7b7368;stroke-width:1}.fill{fill:#0e5460}.mark{stroke:#24201b;stroke-width:2;stroke-dasharray:3 2}',
  'ul{margin:2mm 0 0;padding-inline-start:5mm}',
  '@media screen{.note{background:#fdf1d9;color:#6b4500;padding:.5rem 1rem;margin:0 0 1rem;border-radius:.375rem;max-width:none}}',
  // On a phone a row is a block, with its headings beside its values.
  '@media screen and (max-width:40rem){table,caption,tbody,tbody :is(th,td){display:block}thead,.plot:empty{display:none}',
  'tbody tr{display:flex;flex-wrap:wrap;gap:1mm 5mm;padding:2mm 0;border-bottom:.2mm solid #b9b2a6}tbody tr :is(th,td){padding:0;border:0;text-align:start;white-space:normal}.sum :is(th,td){border:0}',
  'tbody :is(th,.plot){flex:1 0 100%}tbody th{font-weight:700}tbody [data-label=""]{display:none}td[data-label]::before{content:attr(data-label) " ";color:#5d564c}}',
  '@media print{.note{display:none}main{max-width:none;padding:0}}',
  '@media(forced-colors:active){.track{fill:Canvas;stroke:CanvasText}.fill{fill:CanvasText}.mark{stroke:Highlight}}',
].join('');

import { pageStyle } from '../page-style.ts';

/** The look of the builder: what is chosen beside what comes of it. */
export const builderStyle = [
  pageStyle,
  'main{max-width:70rem}form{display:contents}.builder{display:grid;gap:2rem;margin-top:1.5rem;grid-template-columns:minmax(0,1fr)}.builder>*{min-width:0}',
  '@media(min-width:56rem){.builder{grid-template-columns:20rem minmax(0,1fr)}}',
  '.choices{background:var(--soft);border-radius:.625rem;padding:1.5rem;display:grid;gap:1.25rem;align-content:start;font-size:1rem}',
  '.choices h2{margin:0}fieldset{border:0;margin:0;padding:0;min-width:0}legend,.label{font-weight:700;padding:0;display:block}',
  'label.choice{display:flex;gap:.75rem;align-items:center;min-height:2.5rem;cursor:pointer}input[type=radio],input[type=checkbox]{width:1.375rem;height:1.375rem;margin:0;flex:none;accent-color:var(--link)}',
  'select,input[type=tel],textarea{box-sizing:border-box;width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid #7b7368;border-radius:.375rem;background:var(--surface);color:var(--text);font:inherit}',
  'input[type=color]{width:3rem;height:2.75rem;padding:0;border:1px solid #7b7368;border-radius:.375rem;background:none}',
  'textarea{min-height:8rem;font:.875rem/1.5 ui-monospace,monospace}',
  'button{min-height:2.75rem;padding:.25rem 1.25rem;border:1px solid var(--link);border-radius:.375rem;background:none;color:var(--link);font:inherit;font-weight:700;cursor:pointer}',
  ':is(input,select,textarea,button,pre):focus-visible{outline:.1875em solid var(--text);outline-offset:.125em}',
  '.bar{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;align-items:center}.bar h2{margin:0}.bar fieldset{display:flex;flex-wrap:wrap;gap:0 1.25rem}',
  '#preview{border:1px dashed #7b7368;border-radius:.625rem;padding:1rem;margin-top:.75rem;max-height:40rem;overflow:auto}#preview.narrow{max-width:20.5rem}',
  '.code{background:var(--soft);border-radius:.625rem;padding:.75rem 1rem;margin-top:1rem}.code-head{display:flex;flex-wrap:wrap;gap:.5rem;justify-content:space-between;align-items:center}.code h3{margin:0;font-size:1rem}',
  'pre{overflow:auto;margin:.5rem 0;font:.875rem/1.5 ui-monospace,monospace}.out section+section{margin-top:2rem}',
  '.problem{background:#fdf1d9;color:#6b4500;border-radius:.375rem;padding:.5rem 1rem;margin-top:.75rem}.problem button{border-color:currentColor;color:inherit;margin-bottom:.5rem}span.problem{display:block;margin-bottom:.5rem}',
  '.hidden-words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}[hidden]{display:none!important}',
].join('');

/**
 * What the main thread of a page was busy with, in milliseconds of the processor: what else the machine
 * does in that time is not in it.
 * @typedef {object} Spent
 * @property {number} script with garbage collection
 * @property {number} style which rules apply
 * @property {number} layout where everything is
 * @property {number} paint what is drawn, without the other threads
 * @property {number} other what a page does without script, such as reading JSON
 * @property {number} waiting for data, for the next frame, or for the processor
 * @property {number} updating script, style and layout together
 */

/**
 * Times are in microseconds: `ts` by the clock, `tts` and `tdur` of the processor.
 * @typedef {{ name: string, ph: string, ts: number, tts: number, tdur?: number, pid: number, tid: number }} TraceEvent
 */

/** Names of a trace's events, by what they are; one that is not here is part of what it happens in. */
const kinds = {
  script: [
    'EvaluateScript',
    'FunctionCall',
    'EventDispatch',
    'RunMicrotasks',
    'TimerFire',
    'FireAnimationFrame',
    'v8.compile',
    'v8.compileModule',
    'v8.evaluateModule',
    'MinorGC',
    'MajorGC',
  ],
  style: ['UpdateLayoutTree', 'RecalculateStyles', 'ParseAuthorStyleSheet'],
  layout: ['Layout'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer', 'CompositeLayers'],
  other: ['RunTask'],
};
/** @type {ReadonlyMap<string, 'script' | 'style' | 'layout' | 'paint' | 'other'>} */
const kindOf = new Map(
  Object.entries(kinds).flatMap(([kind, names]) =>
    names.map((name) => [name, /** @type {'script'} */ (kind)]),
  ),
);

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8.execute',
];

/**
 * Traces what the page does while `act` runs, and tells what each stretch between the marks
 * `gmw-bench-start` and `gmw-bench-end` was spent on.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<Spent[]>} one for each pair of marks
 */
export async function timeSpent(page, act) {
  await page.tracing.start({ categories });
  await act();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('Chromium gave no trace');
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  const marks = traceEvents.filter((it) => it.name.startsWith('gmw-bench-'));
  const [mark] = marks;
  const own = traceEvents
    .filter((it) => it.pid === mark?.pid && it.tid === mark.tid && it.ph === 'X')
    .toSorted((a, b) => a.tts - b.tts || (b.tdur ?? 0) - (a.tdur ?? 0));
  const starts = marks.filter((it) => it.name === 'gmw-bench-start');
  const ends = marks.filter((it) => it.name === 'gmw-bench-end');
  if (starts.length !== ends.length) throw new Error('a mark is missing in the trace');
  return starts.map((start, index) => spentBetween(own, start, ends[index] ?? start));
}

/**
 * @param {readonly TraceEvent[]} events of one thread, by start
 * @param {TraceEvent} from
 * @param {TraceEvent} until
 * @returns {Spent}
 */
function spentBetween(events, from, until) {
  const spent = { script: 0, style: 0, layout: 0, paint: 0, other: 0 };
  /** Events that the next one may happen in. @type {{ end: number, kind: keyof typeof spent | undefined }[]} */
  const around = [];
  for (const { name, tts, tdur = 0 } of events) {
    const start = Math.max(tts, from.tts);
    const end = Math.min(tts + tdur, until.tts);
    if (end <= start) continue;
    while ((around.at(-1)?.end ?? Infinity) <= start) around.pop();
    const outer = around.at(-1)?.kind;
    const kind = kindOf.get(name) ?? outer;
    // What an event took is not the time of what it happens in.
    if (outer) spent[outer] -= (end - start) / 1000;
    if (kind) spent[kind] += (end - start) / 1000;
    around.push({ end, kind });
  }
  const { script, style, layout } = spent;
  const waiting = (until.ts - from.ts - (until.tts - from.tts)) / 1000;
  return { ...spent, waiting, updating: script + style + layout };
}

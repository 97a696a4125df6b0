/**
 * For pages that show a widget in a frame: lets the frame grow and shrink with its content, hands the
 * links of the page over to it and leaves the page at a quick exit. Nothing else of the page is read.
 */
import { readMessage } from './messages.ts';

/** Frames of the endpoint that this script came from; other frames are none of its business. */
const { origin } = new URL(import.meta.url);
const embedPath = /\/v\d+\/embed\/[\w-]+$/;

/** Pixels. A frame is never invisible, and never so tall that a page breaks. */
const limits = { least: 120, most: 20_000 };

/** A page that anyone could be looking at. */
const neutralPage = 'https://www.google.nl/';

function addressOf(frame: HTMLIFrameElement): URL | undefined {
  const address = URL.canParse(frame.src) ? new URL(frame.src) : undefined;
  return address?.origin === origin && embedPath.test(address.pathname) ? address : undefined;
}

/** In a sandbox without `allow-same-origin` a page has no origin; it is known by its window only. */
const originOf = (frame: HTMLIFrameElement): string =>
  frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin') ? 'null' : origin;

const ownFrames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter((it) => addressOf(it) !== undefined);

window.addEventListener('message', ({ data, source, origin: from }) => {
  const message = readMessage(data);
  if (!message) return;
  const frame = ownFrames().find((it) => it.contentWindow === source);
  if (!frame || originOf(frame) !== from) return;
  if (message.type === 'leave') {
    window.location.replace(neutralPage);
    return;
  }
  const height = Math.min(limits.most, Math.max(limits.least, Math.ceil(message.height)));
  frame.style.setProperty('height', `${height}px`);
});

/** Parameters and secrets of the widgets in the address of the page. */
const isOurs = (name: string): boolean => name.startsWith('gmw-');
const secret = /^#gmw-(signup|code)=/;

/** A link such as `?gmw-group=…` on the page opens that group in the frame. */
function handOver(frame: HTMLIFrameElement): void {
  const address = addressOf(frame);
  if (!address) return;
  const given = [...new URLSearchParams(window.location.search)].filter(([name]) => isOurs(name));
  const fragment = secret.test(window.location.hash) ? window.location.hash : '';
  if (given.length === 0 && fragment === '') return;
  for (const [name] of given) address.searchParams.delete(name);
  for (const [name, value] of given) address.searchParams.append(name, value);
  address.hash = fragment;
  frame.src = address.href;
}

function start(): void {
  const [first] = ownFrames();
  if (!first) return;
  handOver(first);
  if (secret.test(window.location.hash)) {
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
  }
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

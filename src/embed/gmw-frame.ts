/** For the page in a frame: tells its height, and makes links open outside of the frame. */
import type { FrameMessage } from './messages.ts';

// The policy of the page (`frame-ancestors`) lets only allowed sites frame it, and the height tells
// nothing that they do not see: so that any parent may get it.
const tell = (message: FrameMessage): void => window.parent.postMessage(message, '*');

/** A sandbox without `allow-same-origin` has no origin: the endpoint takes nothing from it. */
const isWithoutOrigin = window.origin === 'null';

const content = document.querySelector('main');
const widget = document.querySelector<HTMLElement>('[data-hosted]');

if (isWithoutOrigin && widget) {
  const hosted = widget.dataset['hosted'] ?? '';
  if (widget.localName === 'gmw-group-finder') {
    // Reading works; signing up is a link to a page that can send.
    widget.setAttribute('signup', 'link');
    widget.setAttribute('signup-url', widget.dataset['signup'] ?? hosted);
  } else {
    // A form that cannot be sent must not be filled in: the text inside with its link stays.
    widget.replaceWith(...widget.childNodes);
  }
}

if (content && window.parent !== window) {
  // The height of the content and not of the document, which would never shrink.
  new ResizeObserver(() => {
    tell({ gmw: 1, type: 'height', height: content.getBoundingClientRect().height });
  }).observe(content);
}

/** Links to other pages open outside: most sites refuse to be framed. */
document.addEventListener(
  'click',
  (event) => {
    const link = event
      .composedPath()
      .find((it): it is HTMLAnchorElement => it instanceof HTMLAnchorElement);
    if (!link || !/^https?:$/.test(link.protocol)) return;
    const here = window.location;
    const isThisPage = link.origin === here.origin && link.pathname === here.pathname;
    if (isThisPage) return;
    link.target = '_blank';
    link.rel = 'noopener';
  },
  { capture: true },
);

/**
 * In a sandbox without `allow-forms` a browser blocks a form before it tells any script. The widgets
 * send nothing by the browser's own way: their forms get the event all the same. Enter in a field is a
 * click on the form's button.
 */
document.addEventListener('click', (event) => {
  const button = event
    .composedPath()
    .find((it): it is HTMLButtonElement => it instanceof HTMLButtonElement && it.type === 'submit');
  if (!button?.form || button.disabled || event.defaultPrevented) return;
  event.preventDefault();
  button.form.dispatchEvent(
    new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }),
  );
});

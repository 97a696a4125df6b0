import { Builder } from '../../src/builder/builder.ts';
import type { WidgetRelease } from '../../src/endpoint/cdn/widget-release.ts';
import { inPageEndpoint } from './in-page-endpoint.ts';

/** What a built package would have: the builder only names these files in its code. */
const release: WidgetRelease = {
  version: '0.1.0',
  hashes: { 'gmw-widgets.js': 'sha384-example', 'gmw-builder.js': 'sha384-example' },
  read: () => new Uint8Array(),
};

/** The builder's page of an endpoint inside this page, at work in a shadow root of its own. */
export async function inPageBuilder(): Promise<HTMLElement> {
  const { base, fetch } = await inPageEndpoint({
    widgets: release,
    publicUrl: 'https://aanbod.example.nl',
  });
  const answer = await fetch(`${base}/builder`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const style = page.querySelector('style')!;
  style.textContent = style.textContent.replaceAll(':root', ':host').replace('body{', ':host{');
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.append(style, page.querySelector('main')!);
  new Builder({ root, fetch }).start();
  return host;
}

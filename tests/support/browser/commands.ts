// What element tests may ask of the browser. Engines differ: each helper tells what it could do.
import { fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** The engine this page runs in. For skipping what a driver cannot do, never for a widget's behaviour. */
export const engine = (): Engine => {
  if (navigator.userAgent.includes('Firefox/')) return 'firefox';
  return navigator.userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
};

/**
 * Switches forced colours. Returns whether the engine could (only Chromium). Pages are used again by
 * later files: always switch it off in `finally`.
 */
export const setForcedColors = async (active: boolean): Promise<boolean> => {
  const { supported } = await executeServerCommand<{ supported: boolean }, { active: boolean }>(
    'forced-colors',
    { active },
  );
  return supported;
};

/**
 * Renders into a container of 320 CSS px. Widgets use container queries, and WebKit's driver cannot
 * change the viewport, so that this is how a small phone is tested in all three engines.
 */
export const narrow = async (content: TemplateResult): Promise<HTMLElement> => {
  const box = await fixture<HTMLElement>(html`<div>${content}</div>`);
  box.style.inlineSize = '320px';
  return box;
};

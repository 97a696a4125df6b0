import type { ElementHandle, Page } from 'puppeteer-core';
import { vi } from 'vitest';

/**
 * Waits for an element inside a shadow root (`host >>> selector`). The driver's own wait watches the
 * document only, and misses what a shadow root renders later.
 */
export const pierce = (page: Page, selector: string): Promise<ElementHandle> =>
  vi.waitFor(
    async () => {
      const found = await page.$(selector);
      if (!found) throw new Error(`${selector} did not appear`);
      return found;
    },
    { timeout: 20_000, interval: 50 },
  );

/** The words of such an element, white space folded. */
export const wordsAt = async (page: Page, selector: string): Promise<string> =>
  (await pierce(page, selector)).evaluate((node) =>
    (node.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

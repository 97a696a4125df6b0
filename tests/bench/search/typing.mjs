/** What someone types, one letter after the other, and takes away again. */
export const typedWords = ['assertief', 'geld en schulden', 'samen stap', 'trainnig'];

/**
 * Types all words in the finder. A keystroke lasts until its results are laid out, ready to be painted
 * in the next frame; each is marked for a trace from its start until that frame is painted.
 *
 * @param {import('./finder-page.mjs').FinderPage} opened
 * @returns {Promise<number[]>} milliseconds of each keystroke
 * @throws when results change after the finder has said that they are there
 */
export const typeWords = ({ page }) =>
  page.evaluate(async (words) => {
    const finder = /** @type {HTMLElement & { updateComplete: Promise<unknown> }} */ (
      document.querySelector('gmw-group-finder')
    );
    const shadow = /** @type {ShadowRoot} */ (finder.shadowRoot);
    const input = /** @type {HTMLInputElement} */ (shadow.querySelector('#q'));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const count = () => shadow.querySelector('#count');
    const press = async (/** @type {string} */ text) => {
      await frame();
      performance.mark('gmw-bench-start');
      const from = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await finder.updateComplete;
      count()?.getBoundingClientRect();
      const time = performance.now() - from;
      await frame();
      await frame();
      performance.mark('gmw-bench-end');
      return time;
    };
    const times = [];
    for (const word of words) {
      for (let end = 1; end <= word.length; end += 1) times.push(await press(word.slice(0, end)));
      const found = count()?.textContent;
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (count()?.textContent !== found) throw new Error(`${word}: found later than it says`);
      times.push(await press(''));
    }
    return times;
  }, typedWords);

/** Towns that are chosen, at most. */
export const mostTowns = 12;

/**
 * Chooses towns in the finder, one after the other, and takes each back.
 *
 * @param {import('./finder-page.mjs').FinderPage} opened
 * @param {number} groups
 * @returns {Promise<number[]>} milliseconds of each press
 * @throws when choosing a town does not leave some of the groups
 */
export const chooseTowns = ({ page }, groups) =>
  page.evaluate(
    async ({ all, most }) => {
      const finder = /** @type {HTMLElement & { updateComplete: Promise<unknown> }} */ (
        document.querySelector('gmw-group-finder')
      );
      const shadow = /** @type {ShadowRoot} */ (finder.shadowRoot);
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const count = () => shadow.querySelector('#count');
      /** @type {() => HTMLInputElement[]} */
      const boxes = () => [...shadow.querySelectorAll('input')].filter((it) => it.name === 'place');
      const press = async (/** @type {string} */ town) => {
        await frame();
        const from = performance.now();
        boxes()
          .find((it) => it.value === town)
          ?.click();
        await finder.updateComplete;
        count()?.getBoundingClientRect();
        return performance.now() - from;
      };
      const times = [];
      for (const town of boxes()
        .map((it) => it.value)
        .slice(0, most)) {
        times.push(await press(town));
        const left = Number(count()?.textContent?.replaceAll(/\D/g, ''));
        if (!(left > 0 && left < all)) throw new Error(`${town}: ${left} of ${all} groups left`);
        times.push(await press(town));
      }
      if (times.length === 0) throw new Error('no town to choose');
      return times;
    },
    { all: groups, most: mostTowns },
  );

/** Frames that come on time before a browser is at rest, and those that are waited for at most. */
const onTime = 60;
const most = 900;

/**
 * Waits until a browser that was just started has done with starting: until frames come on time. Who
 * visits a site has had a browser for longer than that.
 *
 * @param {import('puppeteer-core').Page} page
 */
export const atRest = (page) =>
  page.evaluate(
    async ({ onTime: enough, most: limit }) => {
      let last = performance.now();
      let inTime = 0;
      for (let all = 0; inTime < enough && all < limit; all += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        inTime = now - last < 20 ? inTime + 1 : 0;
        last = now;
      }
    },
    { onTime, most },
  );

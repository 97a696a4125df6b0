/**
 * Command `forced-colors`, payload `{ active }`: Chromium alone can, by its own protocol. Answers
 * whether it did, so that a test can skip itself elsewhere.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin<{ active: boolean }>}
 */
export const forcedColorsPlugin = () => ({
  name: 'forced-colors',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return undefined;
    if (session.browser.name !== 'Chromium') return { supported: false };
    const browser = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (
      session.browser
    );
    const page = browser.getPage(session.id);
    const protocol = await page.createCDPSession();
    await protocol.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: payload?.active ? 'active' : 'none' }],
    });
    return { supported: true };
  },
});

/**
 * Command `accessibility-tree`: what Chromium tells assistive technology of the page, as lines of role
 * and name, indented as they are nested. Unlike the runner's own snapshot it leaves nothing out that
 * has a meaning: rows and cells are there. Other browsers cannot tell: undefined.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export const accessibilityTreePlugin = () => ({
  name: 'accessibility-tree',
  async executeCommand({ command, session }) {
    if (command !== 'accessibility-tree') return undefined;
    if (session.browser.name !== 'Chromium') return { supported: false };
    const browser = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (
      session.browser
    );
    const protocol = await browser.getPage(session.id).createCDPSession();
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    await protocol.detach();
    const byId = new Map(nodes.map((it) => [it.nodeId, it]));
    /** @type {(id: string, depth: number) => string[]} */
    const lines = (id, depth) => {
      const node = byId.get(id);
      const role = String(node?.role?.value ?? '');
      if (!node || role === 'InlineTextBox') return [];
      const name = String(node.name?.value ?? '');
      // Boxes that mean nothing, and white space between them.
      const silent = node.ignored || role === 'none' || (role === 'generic' && !name);
      if (role === 'StaticText' && !name.trim()) return [];
      const children = (node.childIds ?? []).flatMap((it) => lines(it, silent ? depth : depth + 1));
      return silent
        ? children
        : [`${'  '.repeat(depth)}${role}${name && ` “${name}”`}`, ...children];
    };
    return { supported: true, lines: lines(nodes[0]?.nodeId ?? '', 0) };
  },
});

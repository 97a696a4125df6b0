import { executeServerCommand } from '@web/test-runner-commands';

/**
 * What assistive technology is told of the first node with this role and all within it, as lines of
 * role and name, indented as they are nested, without the texts that those names are made of. Chromium
 * only: undefined where the driver cannot tell.
 */
export async function accessibilityTreeOf(role: string): Promise<string[] | undefined> {
  let before: string | undefined;
  for (let tries = 0; tries < 20; tries++) {
    const lines = await readTree();
    if (!lines) return undefined;
    const part = partOf(lines, role);
    // The browser makes the tree after the page: it is there when it stays the same.
    if (part.length && part.join() === before) return part;
    before = part.join();
  }
  throw new Error(`no ${role} in the accessibility tree that stays the same`);
}

const readTree = async (): Promise<string[] | undefined> =>
  (await executeServerCommand<{ lines?: string[] }, undefined>('accessibility-tree')).lines;

function partOf(lines: readonly string[], role: string): string[] {
  const depthOf = (line: string): number => line.search(/\S/);
  const start = lines.findIndex((it) => it.trim().split(' ')[0] === role);
  if (start < 0) return [];
  const depth = depthOf(lines[start]!);
  const end = lines.findIndex((it, index) => index > start && depthOf(it) <= depth);
  return lines
    .slice(start, end < 0 ? undefined : end)
    .map((it) => it.slice(depth).replaceAll('\u00a0', ' '))
    .filter((it) => !/^ *(StaticText|strong|caption)/.test(it));
}

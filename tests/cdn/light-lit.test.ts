import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../src');
const files = ['elements', 'internal', 'context'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(room, file)),
);

/** What an element on Lit can do, and one on the stand-in for Lit cannot. */
const methods = [
  'createRenderRoot',
  'finalizeStyles',
  'firstUpdated',
  'getUpdateComplete',
  'performUpdate',
  'scheduleUpdate',
  'shouldUpdate',
  'update',
];
const more = new RegExp(
  String.raw`\boverride (?:async )?(?:${methods.join('|')})\(` +
    String.raw`|static override (?:get )?(?:properties|shadowRootOptions)\b` +
    String.raw`|\.(?:addInitializer|isUpdatePending|removeController)\b` +
    String.raw`|@property\([^)]*\b(?:converter|hasChanged|noAccessor|reflect|useDefault|Array|Object)\b`,
);

it.each(files)('%s: uses no more of Lit', (file) => {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  expect(lines.filter((line) => more.test(line))).toEqual([]);
});

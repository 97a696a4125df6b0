import { join } from 'node:path';
import { buildIfStale } from '../../stories/demo/build-if-stale.mjs';
import { sizeTable } from './size-table.mjs';
import { writeBetween } from './write-between.mjs';

/** `npm run bench`: measures what is built and writes it where people read it. */
const root = join(import.meta.dirname, '../..');
await buildIfStale(root);
const table = sizeTable();
writeBetween(join(root, 'README.md'), 'sizes', table);
console.log(table);

import { join } from 'node:path';
import { buildIfStale } from '../support/build-if-stale.mjs';
import { sizeTable } from './size-table.mjs';
import { writeBetween } from './write-between.mjs';

/** `npm run bench`: measures what is built and writes it where people read it. */
const root = join(import.meta.dirname, '../..');
if (!(await buildIfStale())) process.exit(1);
const table = sizeTable();
writeBetween(join(root, 'README.md'), 'sizes', table);
console.log(table);

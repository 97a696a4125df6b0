import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Whether an environment of the build makes a file that a page loads by itself. */
export const isForPages = ({ name }: { readonly name: string }): boolean => name.startsWith('cdn_');

/** The files in a folder and below with an ending, in an order that does not depend on the machine. */
export const filesIn = (folder: string, ending = '.ts'): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => resolve(folder, file));

// Compiled by consumer.test.ts under NodeNext: a CommonJS file may require the package.
import type { Poll } from 'gmw-widgets/contract';
import contract = require('gmw-widgets/contract');
import { version } from 'gmw-widgets';

export const poll = (value: unknown): Poll => contract.Poll.parse(value);
// @ts-expect-error a version is text
export const number: number = version;

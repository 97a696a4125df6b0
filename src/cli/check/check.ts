import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.ts';
import { Checker } from './checker.ts';
import type { Finding, SendRequest } from './checker.ts';
import { checkReading } from './read-rules.ts';
import { checkStatic } from './static-rules.ts';
import { checkWriting } from './write-rules.ts';

export const checkHelp = `gmw-widgets check <endpoint>
  Tries any endpoint, such as https://aanbod.example.nl/v1, against the contract; only reads
  --write <institution> sends as well: a request for a talk, withdrawn again. For a test institution
  --static              the address is that of an offer file for the attribute src
  --json                the report for programs
  Ends with 1 when a rule is broken`;

export interface CheckOptions {
  /** The institution at which a request for a talk may be sent. */
  write?: string | undefined;
  /** The address is that of an offer file. */
  isStatic?: boolean | undefined;
  send?: SendRequest | undefined;
}

/** Tries an address against the contract. */
export async function checkAddress(
  address: string,
  { write, isStatic = false, send }: CheckOptions = {},
): Promise<readonly Finding[]> {
  const checker = new Checker(address, send);
  if (isStatic) {
    await checkStatic(checker);
    return checker.findings;
  }
  await checkReading(checker);
  if (write !== undefined) await checkWriting(checker, write);
  return checker.finish();
}

export async function check(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      write: { type: 'string' },
      static: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0) {
    throw new CliError('Give one address: gmw-widgets check https://aanbod.example.nl/v1');
  }
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new CliError(`Not an address: ${address}. Write it as https://aanbod.example.nl/v1.`);
  }
  if (values.static && values.write !== undefined) {
    throw new CliError('A file takes nothing: leave out --write or --static.');
  }
  const findings = await checkAddress(address, { write: values.write, isStatic: values.static });
  const passed = !findings.some((it) => it.outcome === 'failed');
  console.log(
    values.json
      ? JSON.stringify({ address, passed, findings }, null, 2)
      : readableReport(address, findings),
  );
  if (!passed) process.exitCode = 1;
}

const signs = { passed: '✓', failed: '✗', skipped: '–' } as const;

/** A line per rule, with what is wrong below it, and the count. */
export function readableReport(address: string, findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ rule, outcome, details }) => [
    `${signs[outcome]} ${rule}${outcome === 'skipped' ? ` (${details.join('; ')})` : ''}`,
    ...(outcome === 'failed' ? details.map((it) => `    ${it}`) : []),
  ]);
  const count = (outcome: Finding['outcome']): number =>
    findings.filter((it) => it.outcome === outcome).length;
  const end = `${count('passed')} kept, ${count('failed')} broken, ${count('skipped')} skipped`;
  return [address, '', ...lines, '', end].join('\n');
}

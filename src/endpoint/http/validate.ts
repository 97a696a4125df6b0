import type { ProblemError } from '../../contract/problem.ts';
import type * as z from '../../contract/zod.ts';
import { invalidInput } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** `input` as the schema has it, or a 400 that names everything that is wrong. */
export function validate<Output>(schema: z.ZodMiniType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalidInput(result.error.issues.map((issue) => toError(issue, input)));
}

function toError(issue: Issue, input: unknown): ProblemError {
  const pointer = toPointer(issue.path);
  const [code, detail] = describe(issue, valueAt(input, issue.path));
  return { pointer, code, detail };
}

/** A JSON pointer (RFC 6901) into the body, or into the query as an object. */
export const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );

/** Codes of ours, so that a newer zod changes nothing for a client; words of ours, in Dutch. */
function describe(issue: Issue, value: unknown): [code: string, detail: string] {
  const missing: [string, string] = ['required', 'Dit gegeven ontbreekt.'];
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? missing
        : ['invalid-type', 'Dit gegeven heeft het verkeerde type.'];
    case 'invalid_value':
      return value === undefined ? missing : ['unknown-value', 'Deze waarde is hier niet bekend.'];
    case 'too_small':
      if (value === '') return ['required', 'Dit gegeven is leeg.'];
      return issue.origin === 'string' || issue.origin === 'array'
        ? ['too-short', `Dit moet ten minste ${issue.minimum} lang zijn.`]
        : ['too-low', `Dit moet ten minste ${issue.minimum} zijn.`];
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? ['too-long', `Dit mag hoogstens ${issue.maximum} lang zijn.`]
        : ['too-high', `Dit mag hoogstens ${issue.maximum} zijn.`];
    case 'invalid_format':
      return ['invalid-format', 'Dit is niet in de goede vorm geschreven.'];
    case 'custom':
      return customErrors[String(issue.params?.['code'])] ?? ['invalid', 'Dit gegeven klopt niet.'];
    default:
      return ['invalid', 'Dit gegeven klopt niet.'];
  }
}

/** The rules of the contract that go beyond one field, by their code. */
const customErrors: Record<string, [code: string, detail: string]> = {
  'target-required': ['target-required', 'Noem een groep, een editie of een instelling.'],
  'contact-required': ['contact-required', 'Geef een telefoonnummer of een e-mailadres.'],
  'referrer-required': ['referrer-required', 'Vul de gegevens van de verwijzer in.'],
  'participant-must-know': ['participant-must-know', 'De deelnemer moet van de aanmelding weten.'],
};

import type { ProblemError } from '../../contract/problem.ts';
import type * as z from '../../contract/zod.ts';
import { invalidInput } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** The parsed input; throws a 400 that names everything that is wrong. */
export function validate<Output>(schema: z.ZodMiniType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalidInput(toErrors(result.error.issues, input));
}

/** Issues of a schema in the codes and words of the contract. */
export const toErrors = (issues: readonly Issue[], input: unknown): ProblemError[] =>
  issues.map((issue) => toError(issue, input));

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

/** The contract has its own codes: those of zod may change with a newer version. */
function describe(issue: Issue, value: unknown): [code: string, detail: string] {
  const missing: [string, string] = ['required', 'Dit gegeven ontbreekt.'];
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? missing
        : ['invalid-type', 'Dit gegeven heeft het verkeerde type.'];
    case 'invalid_value':
      return value === undefined ? missing : ['unknown-value', 'Deze waarde is hier niet bekend.'];
    case 'custom':
      return describeRule(issue.params ?? {}, value);
    default:
      return ['invalid', 'Dit gegeven klopt niet.'];
  }
}

/** A broken rule of the contract: `rule` holds its code and its bounds. */
function describeRule(
  rule: Readonly<Record<string, unknown>>,
  value: unknown,
): [code: string, detail: string] {
  const code = String(rule['code'] ?? 'invalid');
  const { minimum, maximum, minItems, maxItems, maxLength } = rule;
  switch (code) {
    case 'required':
      return [code, 'Dit gegeven is leeg.'];
    case 'too-long':
      return [code, `Dit mag hoogstens ${String(maxLength)} tekens lang zijn.`];
    case 'out-of-range':
      return typeof value === 'number' && rule['type'] === 'integer' && !Number.isInteger(value)
        ? ['invalid-type', 'Dit moet een heel getal zijn.']
        : [
            code,
            maximum === undefined
              ? `Dit moet ten minste ${String(minimum)} zijn.`
              : `Dit moet tussen ${String(minimum)} en ${String(maximum)} liggen.`,
          ];
    case 'list-length':
      return [code, `Dit moeten er ${String(minItems)} tot ${String(maxItems)} zijn.`];
    default:
      return [code, ruleTexts[code] ?? 'Dit gegeven klopt niet.'];
  }
}

const ruleTexts: Readonly<Record<string, string>> = {
  'invalid-format': 'Dit is niet in de goede vorm geschreven.',
  'unknown-value': 'Deze waarde is hier niet bekend.',
  'target-required': 'Noem een groep, een editie of een instelling.',
  'contact-required': 'Geef een telefoonnummer of een e-mailadres.',
  'secret-or-code-required':
    'Stuur het geheim van de link, het mailadres en de code, of een passkey.',
  'referrer-required': 'Vul de gegevens van de verwijzer in.',
  'mail-address-in-name': 'Zet hier geen mailadres: de naam wordt openbaar.',
  'participant-must-know': 'De deelnemer moet van de aanmelding weten.',
};

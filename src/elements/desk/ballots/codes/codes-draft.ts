import { dayNumber } from '../../../../domain/dates/dates.ts';

/** What is typed to make links. */
export interface CodesDraft {
  /** One institution per line, with a mail address behind it or without. */
  names: string;
  /** The last day on which the links work; empty: no end. */
  until: string;
  /** The page where the survey is, when it is not the endpoint's own. */
  page: string;
}

/** An institution that is invited. */
export interface InvitedInstitution {
  readonly institution: string;
  readonly email?: string;
}

/** What the typed lines say. */
export interface Invited {
  /** Each once. */
  readonly institutions: readonly InvitedInstitution[];
  /** Parts of lines that are neither the name nor the mail address. */
  readonly leftOut: readonly string[];
  /** Numbers of lines without a name. */
  readonly nameless: readonly number[];
  /** Names that are there with one mail address and with another. */
  readonly withTwoAddresses: readonly string[];
}

/** What is wrong with the names, and the parts that it is about. */
export interface NamesProblem {
  readonly words: 'missing' | 'nameless' | 'mail' | 'addresses' | 'long' | 'many';
  readonly what: readonly string[];
}

/** What has to be typed otherwise, by field. */
export interface CodesProblems {
  readonly names?: readonly NamesProblem[];
  readonly until?: 'past' | 'no-day';
  readonly page?: 'not-web';
}

const longestName = 200;
const mostAtOnce = 200;

const mailAddress = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** Whatever has an @, with the brackets or quotation marks around it: never a part of a name. */
const aroundAt = /[<("]*(?:mailto:)?([^\s,;<>()"]*@[^\s,;<>()"]*)[>)"]*/gi;

/**
 * The institutions that were typed or pasted from a spreadsheet: a name per line, and a mail address
 * anywhere in it. The name is shown to everybody, so no mail address may get into it.
 */
export function invitedIn(names: string): Invited {
  const found = new Map<string, InvitedInstitution>();
  const leftOut: string[] = [];
  const nameless: number[] = [];
  const withTwoAddresses = new Set<string>();
  names.split('\n').forEach((line, index) => {
    // An empty row of a spreadsheet has its dividers.
    if (/^[\s,;]*$/.test(line)) return;
    const { email, parts, otherAddresses } = readLine(line);
    const [institution, ...others] = parts;
    if (institution === undefined) {
      nameless.push(index + 1);
      return;
    }
    leftOut.push(...others, ...otherAddresses);
    const key = institution.toLowerCase();
    const before = found.get(key);
    if (email && before?.email && email.toLowerCase() !== before.email.toLowerCase()) {
      withTwoAddresses.add(institution);
    }
    found.set(key, { ...before, institution, ...(email && { email }) });
  });
  const institutions = [...found.values()];
  return { institutions, leftOut, nameless, withTwoAddresses: [...withTwoAddresses] };
}

/** The mail address of a line, what else has an @, and the columns that have none. */
function readLine(line: string) {
  const addresses = [...line.matchAll(aroundAt)].map(([, it = '']) => it.replace(/[.:]+$/, ''));
  const email = addresses.find((it) => mailAddress.test(it)) ?? addresses[0];
  // A comma may be part of a name, unless the line has an address and nothing else that divides it.
  const divider = ['\t', ';'].find((it) => line.includes(it)) ?? (email === undefined ? '\t' : ',');
  const parts = line
    .replace(aroundAt, divider)
    .split(divider)
    .map((it) =>
      it
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replace(/[\s,;:–-]+$/, ''),
    )
    .filter((it) => /[\p{L}\p{N}]/u.test(it));
  return { email, parts, otherAddresses: addresses.filter((it) => it !== email) };
}

export function codesProblems({ names, until, page }: CodesDraft, today: string): CodesProblems {
  const problems = namesProblems(invitedIn(names));
  return {
    ...(problems.length > 0 && { names: problems }),
    ...(until && untilProblem(until, today)),
    ...(page && !isWebPage(page) && { page: 'not-web' as const }),
  };
}

function untilProblem(until: string, today: string): CodesProblems {
  if (dayNumber(until) === undefined) return { until: 'no-day' };
  return until < today ? { until: 'past' } : {};
}

function namesProblems({ institutions, nameless, withTwoAddresses }: Invited): NamesProblem[] {
  const long = institutions.filter((it) => it.institution.length > longestName);
  const emails = institutions.flatMap(({ email }) => email ?? []);
  const problems: NamesProblem[] = [
    { words: 'nameless', what: nameless.map(String) },
    { words: 'mail', what: emails.filter((it) => !mailAddress.test(it)) },
    { words: 'addresses', what: withTwoAddresses },
    { words: 'long', what: long.map((it) => `${it.institution.slice(0, 40)}…`) },
  ];
  const isNothing = institutions.length === 0 && nameless.length === 0;
  return [
    ...(isNothing ? [{ words: 'missing' as const, what: [] }] : []),
    ...(institutions.length > mostAtOnce ? [{ words: 'many' as const, what: [] }] : []),
    ...problems.filter((it) => it.what.length > 0),
  ];
}

/** Whether a link can go to it: another kind of address can run as a program. */
export function isWebPage(page: string): boolean {
  return /^https?:\/\/\S+$/i.test(page) && URL.canParse(page);
}

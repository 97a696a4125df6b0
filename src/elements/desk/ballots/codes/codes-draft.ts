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

/** What has to be typed otherwise, by field; `what` is the part that it is about. */
export interface CodesProblems {
  readonly names?: { readonly words: 'missing' | 'long' | 'many' | 'mail'; readonly what: string };
  readonly until?: 'past';
  readonly page?: 'not-web';
}

const longestName = 200;
const mostAtOnce = 200;

const mailAddress = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** The institutions that were typed, each once: a name, and what looks like a mail address behind it. */
export function invitedIn(names: string): InvitedInstitution[] {
  const found = new Map<string, InvitedInstitution>();
  for (const line of names.split('\n')) {
    const [, name = line, email] = /^(.*?)[\s,;]+<?([^\s,;<>]*@[^\s,;<>]*)>?\s*$/.exec(line) ?? [];
    const institution = name.trim().replace(/[,;]+$/, '');
    const key = institution.toLowerCase();
    if (!institution) continue;
    found.set(key, { ...found.get(key), institution, ...(email && { email }) });
  }
  return [...found.values()];
}

export function codesProblems({ names, until, page }: CodesDraft, today: string): CodesProblems {
  const invited = invitedIn(names);
  const long = invited.find((it) => it.institution.length > longestName);
  const wrongMail = invited.find((it) => it.email && !mailAddress.test(it.email));
  const about = (words: 'missing' | 'long' | 'many' | 'mail', what = '') => ({
    names: { words, what },
  });
  return {
    ...(invited.length === 0
      ? about('missing')
      : invited.length > mostAtOnce
        ? about('many')
        : long
          ? about('long', `${long.institution.slice(0, 40)}…`)
          : wrongMail && about('mail', wrongMail.email)),
    ...(until && until < today && { until: 'past' as const }),
    ...(page && !isWebPage(page) && { page: 'not-web' as const }),
  };
}

/** Whether a link can go to it: another kind of address can run as a program. */
export function isWebPage(page: string): boolean {
  return URL.canParse(page) && /^https?:$/.test(new URL(page).protocol);
}

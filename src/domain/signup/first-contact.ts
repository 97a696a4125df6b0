/** Somebody who can be called or mailed. */
interface Reachable {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** The people of a sign-up, and whom they asked to contact first. */
export interface SignupPeople {
  readonly participant?: Reachable | undefined;
  readonly guardian?: Reachable | undefined;
  readonly helper?: Reachable | undefined;
  readonly referrer?: Reachable | undefined;
  readonly contactFirst?: string | undefined;
}

export const contacts = ['participant', 'guardian', 'helper', 'referrer'] as const;
export type Contact = (typeof contacts)[number];

/** Whom to contact about a sign-up, and where. */
export interface FirstContact {
  /** Undefined: nobody can be reached. */
  readonly who: Contact | undefined;
  readonly name: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
}

/**
 * Whom to contact first: the parent of a child, the referrer where that was agreed, else the person
 * themselves; where they gave neither phone nor mail, the next who did.
 */
export function firstContact(people: SignupPeople): FirstContact {
  const isFirst = (it: Contact): boolean =>
    it === 'guardian' || (it === 'referrer' && people.contactFirst === 'referrer');
  const order = [...contacts.filter(isFirst), ...contacts.filter((it) => !isFirst(it))];
  const who = order.find((it) => people[it]?.phone || people[it]?.email);
  const { name, phone, email } = (who && people[who]) ?? {};
  return { who, name, phone, email };
}

/** How somebody is reached: by phone where there is a number, else by mail, else not at all. */
export const reachOf = ({
  phone,
  email,
}: Pick<Reachable, 'phone' | 'email'>): 'phone' | 'mail' | 'none' =>
  phone ? 'phone' : email ? 'mail' : 'none';

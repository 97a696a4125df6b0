// What must be true after everything that went wrong. Each fault that is found is one line.

/** What a visitor was told of a sign-up. */
export interface ConfirmedSignup {
  readonly reference: string;
  readonly name: string;
  readonly email: string;
  /** States that answers told, in the order in which they came. */
  readonly told: readonly string[];
  /** Whether the visitor withdrew, and was told that this was done. */
  readonly isWithdrawn: boolean;
  /** When the form was sent and when it was answered, by one clock. */
  readonly sentAt: number;
  readonly toldAt: number;
}

export interface ConfirmedVote {
  readonly vote: string;
  readonly isWithdrawn: boolean;
}

/** What the visitors, the mail server and the database know when all is over. */
export interface Evidence {
  readonly places: number;
  readonly confirmed: readonly ConfirmedSignup[];
  readonly votes: readonly ConfirmedVote[];
  /** Answers that no visitor should get, such as 500. */
  readonly wrongAnswers: readonly string[];
  readonly signups: readonly { reference: string; name: string; status: string }[];
  readonly history: readonly { reference: string; status: string }[];
  readonly outbox: readonly { id: string; kind: string; reference: string; state: string }[];
  readonly calls: readonly { reference: string; reason: string }[];
  /** Messages that the mail server took, and addresses that it does not have. */
  readonly taken: readonly { id: string; to: string }[];
  readonly bounced: ReadonlySet<string>;
  /** Who waits now, and since when by the database. */
  readonly waitingSince: readonly { reference: string; waiting_since: string }[];
  /** What the endpoint says in public. */
  readonly available: number;
  readonly waiting: number;
  readonly tally: number;
}

const holding: readonly string[] = ['received', 'talk-planned', 'placed', 'taking-part', 'offered'];

/** Every violation, in words; none when all is well. */
export function findViolations(evidence: Evidence): string[] {
  return [
    ...evidence.wrongAnswers,
    ...lostOrTwice(evidence),
    ...wrongPlaces(evidence),
    ...wrongOrder(evidence),
    ...wrongVotes(evidence),
    ...wrongMessages(evidence),
  ];
}

/** What was confirmed is there, once, as it was told; nothing else is there. */
function lostOrTwice({ confirmed, signups, history }: Evidence): string[] {
  const stored = new Map(signups.map((it) => [it.reference, it]));
  const states = new Set(history.map((it) => `${it.reference} ${it.status}`));
  const violations: string[] = [];
  for (const { reference, name, told, isWithdrawn } of confirmed) {
    const found = stored.get(reference);
    if (!found) violations.push(`${reference} was confirmed and is not there`);
    else if (found.name !== name) violations.push(`${reference} is of ${found.name}, not ${name}`);
    else if (isWithdrawn !== (found.status === 'withdrawn')) {
      violations.push(`${reference} is ${found.status}, withdrawn: ${isWithdrawn}`);
    }
    for (const state of told) {
      if (!states.has(`${reference} ${state}`)) {
        violations.push(`${reference} was told "${state}", which it never was`);
      }
    }
  }
  const known = new Set(confirmed.map((it) => it.reference));
  for (const { reference } of signups) {
    if (!known.has(reference)) violations.push(`${reference} is there and was never confirmed`);
  }
  for (const [name, count] of countBy(signups, (it) => it.name)) {
    if (count > 1) violations.push(`${name} is there ${count} times`);
  }
  return violations;
}

/** No more people than places, none free while somebody waits, and the counts are of those who are there. */
function wrongPlaces({ places, signups, available, waiting }: Evidence): string[] {
  const held = signups.filter((it) => holding.includes(it.status)).length;
  const waits = signups.filter((it) => it.status === 'waiting').length;
  return [
    ...(held > places ? [`${held} people have one of ${places} places`] : []),
    ...(held < places && waits > 0 ? [`${waits} wait while ${places - held} places are free`] : []),
    ...(available === Math.max(0, places - held)
      ? []
      : [`${available} places are said to be free, ${held} of ${places} are held`]),
    ...(waiting === waits ? [] : [`${waiting} are said to wait, ${waits} do`]),
  ];
}

/** Who was told to wait before another one asked comes before that one. */
function wrongOrder({ confirmed, waitingSince }: Evidence): string[] {
  const list = waitingSince.toSorted((a, b) => (a.waiting_since < b.waiting_since ? -1 : 1));
  const times = new Map(confirmed.map((it) => [it.reference, it]));
  const violations: string[] = [];
  let latest: { reference: string; sentAt: number } | undefined;
  for (const { reference } of list) {
    const own = times.get(reference);
    if (own && latest && own.toldAt < latest.sentAt) {
      violations.push(`${reference} waits behind ${latest.reference}, who came later`);
    }
    if (own && (!latest || own.sentAt > latest.sentAt)) latest = own;
  }
  return violations;
}

function wrongVotes({ votes, tally }: Evidence): string[] {
  const standing = votes.filter((it) => !it.isWithdrawn).length;
  return [
    ...(tally === standing ? [] : [`${tally} votes are counted, ${standing} were confirmed`]),
    ...[...countBy(votes, (it) => it.vote)]
      .filter(([, count]) => count > 1)
      .map(([vote, count]) => `vote ${vote} was given to ${count} people`),
  ];
}

/** Each state has its message, none is of a state that was not; each is sent, or its person is called. */
function wrongMessages(evidence: Evidence): string[] {
  const { confirmed, signups, history, outbox, calls, taken, bounced } = evidence;
  const violations: string[] = [];
  const states = countBy(history, (it) => `${it.reference} ${it.status}`);
  const messages = countBy(outbox, (it) => `${it.reference} ${it.kind}`);
  for (const [state, count] of states) {
    // Nobody is mailed about their own "no" to an offer.
    if (state.endsWith(' declined')) continue;
    const found = messages.get(state) ?? 0;
    if (found !== count) violations.push(`${state}: ${count} times, with ${found} messages`);
  }
  for (const message of messages.keys()) {
    if (!states.has(message)) violations.push(`a message of ${message}, which never was`);
  }
  const addresses = new Map(confirmed.map((it) => [it.reference, it.email]));
  const statuses = new Map(signups.map((it) => [it.reference, it.status]));
  const takenIds = countBy(taken, (it) => it.id);
  const called = new Set(calls.map((it) => `${it.reference} ${it.reason}`));
  for (const { id, kind, reference, state } of outbox) {
    const about = `message ${id} (${kind} of ${reference})`;
    if (state === 'sent' && !takenIds.has(id))
      violations.push(`${about} counts as sent, and was not`);
    if (state === 'waiting') violations.push(`${about} was not sent`);
    if (state !== 'failed') continue;
    if (!bounced.has(addresses.get(reference) ?? ''))
      violations.push(`${about} failed without cause`);
    const mustCall = statuses.get(reference) !== 'withdrawn';
    if (mustCall && !called.has(`${reference} mail-refused`)) {
      violations.push(`${about} failed, and nobody is to call`);
    }
  }
  const stored = new Map(outbox.map((it) => [it.id, it.reference]));
  for (const { id, to } of taken) {
    const reference = stored.get(id);
    if (reference === undefined) violations.push(`${to} got message ${id}, which was never stored`);
    else if (addresses.get(reference) !== to)
      violations.push(`${to} got the message of ${reference}`);
  }
  return violations;
}

function countBy<Item>(items: Iterable<Item>, key: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

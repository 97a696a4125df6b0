import { publicSignupStatus } from '../../domain/signup/admission.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import { formatDay } from '../../locale/format.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import type { SignalPersonal } from '../desk/signal-overview.ts';
import { addMessage } from '../outbox/add-message.ts';
import { paragraphs } from '../outbox/mail-body.ts';
import type { Services } from '../services.ts';
import { editionsAwaited, lockSignalsFor } from '../store/demand-signals.ts';
import { findEdition, findGroup } from '../store/groups.ts';
import type { StoredEdition, StoredGroup } from '../store/groups.ts';
import type { DemandSignalsTable } from '../store/tables.ts';
import type { InTransaction } from '../store/store.ts';
import { closeSignal } from './close-signal.ts';

/**
 * Tells everybody who wanted to be told of an edition that sign-up for it has opened, once each. Their
 * address is erased with it; the mail keeps it until it is sent. Who cannot be told any more, because the
 * edition is gone or over or the group has become sensitive, is erased without a mail.
 */
export async function tellOpenings(services: Services, now: Date): Promise<void> {
  const { store } = services;
  for (const id of await editionsAwaited(store.db)) {
    const stored = await findEdition(store.db, id);
    if (stored && statusOf(stored, now) === 'not-yet-open') continue;
    await store.write(async (tx) => {
      const group = stored && (await findGroup(tx, stored.group));
      for (const signal of await lockSignalsFor(tx, id)) {
        await tell({ tx, services, signal, now }, stored, group);
        await closeSignal(tx, services, signal, now);
      }
    });
  }
}

/** States in which telling somebody is of use. */
const useful: readonly string[] = ['open', 'few-places', 'waiting-list'];

const statusOf = (stored: StoredEdition, now: Date): string =>
  publicSignupStatus(stored.edition, { ...stored, now }).signupStatus;

interface Telling {
  readonly tx: InTransaction;
  readonly services: Services;
  readonly signal: DemandSignalsTable;
  readonly now: Date;
}

async function tell(
  { tx, services, signal, now }: Telling,
  stored: StoredEdition | undefined,
  group: StoredGroup['group'] | undefined,
): Promise<void> {
  if (!stored || !group || group.sensitive || !useful.includes(statusOf(stored, now))) return;
  const personal = (await services.personalData.tryOpen(signal.personal ?? '')) as
    | SignalPersonal
    | undefined;
  const to = personal?.contact?.email;
  if (!to) return;
  const words = mailWordsFor(personal.lang);
  const day = firstDay(stored.edition);
  const text = paragraphs(
    words.mail('greeting', {}),
    words.mail('signalAsked', {}),
    words.mail('signalOpened', { group: group.name }),
    day && words.mail('signalStart', { day: formatDay(day, words.language) }),
    group.url,
    words.mail('signalErased', {}),
  );
  const subject = words.mail('signalSubject', {});
  const about = { reference: signal.id, institution: signal.institution ?? '' };
  await addMessage(tx, services, about, 'signal-opened', { to, subject, text }, now);
}

import type { SignalAnswer } from '../../contract/desk-signals.ts';
import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import { invalidInput, notFound, ProblemAnswer } from '../http/problem.ts';
import { closeSignal, type GivenAnswer } from '../lifecycle/close-signal.ts';
import { addMessage } from '../outbox/add-message.ts';
import type { MailMessage } from '../outbox/mail.ts';
import { paragraphs } from '../outbox/mail-body.ts';
import type { Services } from '../services.ts';
import { groupLink } from '../page/group-link.ts';
import { listDueAnswers, lockSignal } from '../store/demand-signals.ts';
import { findGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import type { StoredGroup } from '../store/groups.ts';
import type { InTransaction } from '../store/store.ts';
import type { DemandSignalsTable } from '../store/tables.ts';
import { deskRefusal } from './desk-problems.ts';
import type { SignalPersonal } from './signal-overview.ts';

/**
 * Answers somebody who wanted to be told, by mail or by a call that was made, or notes that a text was read.
 * Their contact details are erased with the answer; a mail keeps the address until it is sent. With `hold`
 * all of that waits, and the moment is given.
 */
export async function answerSignal(
  services: Services,
  scope: DeskScope,
  id: string,
  { hold = false, ...answer }: SignalAnswer,
  now: Date,
): Promise<{ releasesAt?: string }> {
  const { store, personalData, policy } = services;
  return store.write(async (tx) => {
    const signal = await lockInScope(tx, scope, id);
    const personal = await openedOf(services, signal);
    if (signal.answer_releases_at !== null) throw deskRefusal('nobody-to-tell');
    const message = await checked(tx, services, signal, personal, answer);
    if (!hold) {
      await give(tx, services, signal, answer, message, now);
      return {};
    }
    const releasesAt = new Date(now.getTime() + policy.holdAge * 1000).toISOString();
    await tx
      .updateTable('demand_signals')
      .set({
        answer_releases_at: releasesAt,
        personal: await personalData.seal({ ...personal, held: answer }),
      })
      .where('id', '=', id)
      .execute();
    return { releasesAt };
  });
}

/** Takes back an answer that is held. */
export async function takeAnswerBack(
  services: Services,
  scope: DeskScope,
  id: string,
): Promise<void> {
  await services.store.write(async (tx) => {
    const signal = await lockInScope(tx, scope, id);
    if (signal.answer_releases_at === null) throw deskRefusal('too-late');
    await unhold(tx, services, signal, {});
  });
}

/** Gives the answers whose time has come; one that is not possible any more waits at the desk again. */
export async function releaseAnswers(services: Services, now: Date): Promise<void> {
  const { store } = services;
  for (const { id } of await listDueAnswers(store.db, now)) {
    await store.write(async (tx) => {
      const signal = await lockSignal(tx, id);
      const due = signal?.answer_releases_at ?? undefined;
      if (!signal || due === undefined || due > now.toISOString()) return;
      const personal = await openedOf(services, signal);
      const { held } = personal ?? {};
      if (!held) return unhold(tx, services, signal, {});
      try {
        const message = await checked(tx, services, signal, personal, held);
        await give(tx, services, signal, held, message, now);
      } catch (error) {
        if (!(error instanceof ProblemAnswer)) throw error;
        await unhold(tx, services, signal, { held });
      }
    });
  }
}

async function lockInScope(
  tx: InTransaction,
  scope: DeskScope,
  id: string,
): Promise<DemandSignalsTable> {
  const signal = await lockSignal(tx, id);
  if (!signal || !covers(scope, { institution: signal.institution })) {
    throw notFound('Deze vraag bestaat hier niet.');
  }
  return signal;
}

const openedOf = async (
  { personalData }: Services,
  { personal }: DemandSignalsTable,
): Promise<SignalPersonal | undefined> =>
  (await personalData.tryOpen(personal ?? '')) as SignalPersonal | undefined;

/** The message to send, if any; throws the problem that stands in the way. */
async function checked(
  tx: InTransaction,
  services: Services,
  { answered_at: answeredAt }: DemandSignalsTable,
  personal: SignalPersonal | undefined,
  answer: GivenAnswer,
): Promise<Omit<MailMessage, 'id'> | undefined> {
  const mayBe = answer.by === 'read' ? personal?.text : personal?.contact;
  if (answeredAt !== null || !mayBe) throw deskRefusal('nobody-to-tell');
  if (answer.by !== 'mail') return undefined;
  const email = personal?.contact?.email;
  if (email === undefined) throw deskRefusal('no-mail');
  const text = await mailText(services, tx, answer);
  return { to: email, subject: mailWordsFor().mail('signalSubject', {}), text };
}

async function give(
  tx: InTransaction,
  services: Services,
  signal: DemandSignalsTable,
  answer: GivenAnswer,
  message: Omit<MailMessage, 'id'> | undefined,
  now: Date,
): Promise<void> {
  if (message) {
    const about = { reference: signal.id, institution: signal.institution ?? '' };
    await addMessage(tx, services, about, 'signal-answer', message, now);
  }
  // The words of a mail are in the mail.
  const { by, group, text } = answer;
  await closeSignal(tx, services, signal, now, { by, group, ...(by === 'phone' && { text }) });
}

/** Nothing is held any more; an answer that could not be given stays as what was typed. */
async function unhold(
  tx: InTransaction,
  services: Services,
  signal: DemandSignalsTable,
  rest: Pick<SignalPersonal, 'held'>,
): Promise<void> {
  const personal = await openedOf(services, signal);
  const { held: _held, ...kept } = personal ?? {};
  await tx
    .updateTable('demand_signals')
    .set({
      answer_releases_at: null,
      ...(personal && { personal: await services.personalData.seal({ ...kept, ...rest }) }),
    })
    .where('id', '=', signal.id)
    .execute();
}

async function mailText(
  services: Services,
  tx: InTransaction,
  { group: id, text }: GivenAnswer,
): Promise<string> {
  const group = id === undefined ? undefined : await findGroup(tx, id);
  checkAnswer(id, group, text);
  const words = mailWordsFor();
  const institution = group && (await findInstitution(tx, group.institution));
  return paragraphs(
    words.mail('greeting', {}),
    words.mail('signalAsked', {}),
    group && words.mail('signalGroup', { group: group.name }),
    group && groupLink(services, group, institution),
    text,
  );
}

function checkAnswer(
  id: string | undefined,
  group: StoredGroup['group'] | undefined,
  text: string | undefined,
): void {
  const wrong = (pointer: string, code: string, detail: string) =>
    invalidInput([{ pointer, code, detail }]);
  if (id !== undefined && !group) {
    throw wrong('/group', 'unknown-value', 'Deze groep bestaat hier niet.');
  }
  if (group?.sensitive) {
    throw wrong('/group', 'sensitive', 'De naam van een gevoelige groep gaat niet per mail. Bel.');
  }
  if (!group && !text?.trim()) {
    throw wrong('/text', 'required', 'Kies een groep of schrijf een bericht.');
  }
}

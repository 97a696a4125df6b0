import type { SignalAnswer } from '../../contract/desk-signals.ts';
import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import { invalidInput, notFound } from '../http/problem.ts';
import { closeSignal } from '../lifecycle/close-signal.ts';
import { addMessage } from '../outbox/add-message.ts';
import { paragraphs } from '../outbox/mail-body.ts';
import type { Services } from '../services.ts';
import { groupLink } from '../page/group-link.ts';
import { lockSignal } from '../store/demand-signals.ts';
import { findGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import type { StoredGroup } from '../store/groups.ts';
import type { InTransaction } from '../store/store.ts';
import { deskRefusal } from './desk-problems.ts';
import type { SignalPersonal } from './signal-overview.ts';

/**
 * Answers somebody who wanted to be told, by mail or by a call that was made. Their contact details are
 * erased with the answer; a mail keeps the address until it is sent.
 */
export async function answerSignal(
  services: Services,
  scope: DeskScope,
  id: string,
  answer: SignalAnswer,
  now: Date,
): Promise<void> {
  const { store, personalData } = services;
  await store.write(async (tx) => {
    const signal = await lockSignal(tx, id);
    if (!signal || !covers(scope, { institution: signal.institution })) {
      throw notFound('Deze vraag bestaat hier niet.');
    }
    const personal = (await personalData.tryOpen(signal.personal ?? '')) as
      | SignalPersonal
      | undefined;
    if (!personal?.contact) throw deskRefusal('nobody-to-tell');
    if (answer.by === 'mail') {
      const { email } = personal.contact;
      if (email === undefined) throw deskRefusal('no-mail');
      const text = await mailText(services, tx, answer);
      const subject = mailWordsFor().mail('signalSubject', {});
      const about = { reference: id, institution: signal.institution ?? '' };
      await addMessage(tx, services, about, 'signal-answer', { to: email, subject, text }, now);
    }
    await closeSignal(tx, services, signal, now);
  });
}

async function mailText(
  services: Services,
  tx: InTransaction,
  { group: id, text }: SignalAnswer,
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

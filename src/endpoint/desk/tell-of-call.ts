import type { CallReason } from '../../contract/desk-calls.ts';
import { canStillJoin } from '../../domain/signup/place-offers.ts';
import { changeTexts } from '../../domain/signup/mail/change-texts.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import { changeValues } from '../outbox/mail-body.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import type { CallNews } from '../store/calls.ts';
import type { CallsTable } from '../store/tables.ts';

/** What a call is about, where no change says it. */
const reasonTexts: Record<Exclude<CallReason, 'moved'>, string> = {
  cancelled: 'Deze start gaat niet door.',
  resumed: 'Deze start gaat toch door.',
  offered: 'Er is een plaats vrij.',
  'offer-ends': 'Er is een plaats vrij. Er is nog niet geantwoord.',
  'offer-ended': 'De tijd om te antwoorden is voorbij. De plaats wordt niet meer vrijgehouden.',
  starts: 'Er zijn genoeg aanmeldingen: de groep gaat door.',
  'mail-refused': 'Een mail is niet aangekomen. Vraag om het goede adres.',
  'mail-late': 'Een mail gaat pas morgen weg: dit adres kreeg er vandaag al te veel.',
  'group-message': 'De groep heeft een bericht gekregen.',
  'referrer-signup': 'De aanmelding is binnen.',
  'referrer-talk': 'Er is een gesprek gepland.',
  'referrer-start': 'De deelnemer doet nu mee.',
  'referrer-end': 'De deelname is afgelopen.',
  'referrer-cancelled': 'Deze start gaat niet door.',
  'referrer-moved': 'Er is iets veranderd aan deze start.',
  'referrer-resumed': 'Deze start gaat toch door.',
};

const waitAgain = 'Weer op de wachtlijst kan.';

/** What there is to tell somebody who is to be called, in Dutch. */
export async function tellOfCall(
  { store, personalData, clock }: Pick<Services, 'store' | 'personalData' | 'clock'>,
  { reason, changes, edition_id: edition }: CallsTable,
): Promise<string[]> {
  const words = mailWordsFor('nl');
  const news = changes === null ? [] : (JSON.parse(changes) as CallNews[]);
  for (const it of news) {
    const message = it.kind === 'message' && (await personalData.tryOpen(it.sealed));
    if (typeof message === 'string') return [message];
  }
  const moved = changeTexts(news.filter((it) => it.kind !== 'message')).map((it) =>
    typeof it === 'object' && 'mail' in it
      ? words.mail(it.mail, it.change ? changeValues(it.change, words) : {})
      : '',
  );
  // What moved is the whole of it, unless the start is cancelled or goes on after all as well.
  const isWhole = moved.length > 0 && (reason === 'moved' || reason === 'referrer-moved');
  if (isWhole) return moved;
  const text = reasonTexts[reason as keyof typeof reasonTexts] ?? reason;
  const stored =
    edition !== null && reason === 'offer-ended' && (await findEdition(store.db, edition));
  const canWait = stored && canStillJoin(stored.edition, clock());
  return [...moved, canWait ? `${text} ${waitAgain}` : text];
}

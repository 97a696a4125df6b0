import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer, invalidInput } from '../http/problem.ts';

/** Why a coordinator's decision is not carried out. */
export type DeskRefusal =
  | 'full'
  | 'out-of-order'
  | 'not-possible'
  | 'reason-required'
  | 'signed-up-before'
  | 'too-late'
  | 'no-longer-held'
  | 'not-yet'
  | 'talk-past'
  | 'other-start'
  | 'start-cancelled'
  | 'start-full'
  | 'nobody-to-tell'
  | 'no-mail'
  | 'sensitive-group'
  | 'sensitive-mark'
  | 'mail-of-cancelled'
  | 'change-held'
  | 'has-answers'
  | 'was-opened'
  | 'mailed-before'
  | 'text-changed'
  | 'text-decided'
  | 'link-used'
  | 'link-withdrawn'
  | 'link-expired'
  | 'still-draft'
  | 'survey-over'
  | 'has-arrived'
  | 'no-number';

const details: Record<DeskRefusal, string> = {
  full: 'Deze start is vol. U kunt de plaats toch aanbieden, met een reden.',
  'out-of-order':
    'Iemand anders is eerder aan de beurt. U kunt deze persoon toch kiezen, met een reden.',
  'not-possible': 'Deze stap past niet bij hoe de aanmelding nu staat.',
  'reason-required': 'Kies een reden. Die komt in de geschiedenis.',
  'nobody-to-tell': 'Niemand wacht hier nog op bericht.',
  'no-mail': 'Er is geen mailadres. Bel, en leg het telefoontje vast.',
  'sensitive-group':
    'Een gevoelige groep krijgt nooit een mail aan allen. Bel de mensen, of stuur ieder apart bericht.',
  'mail-of-cancelled': 'Deze start gaat niet door. Daarom gaat er geen bericht aan de groep uit.',
  'sensitive-mark':
    'Alleen wie de aanmeldingen van deze gevoelige groep mag zien, kan haar gewoon maken. Vraag wie rechten beheert.',
  'change-held': 'Er wacht al een wijziging. Neem die eerst terug, of wacht tot ze is ingegaan.',
  'talk-past': 'Kies voor het gesprek een dag die nog komt.',
  'other-start': 'Bij deze start kunt u niemand aanmelden. Kies een andere start.',
  'start-cancelled': 'Deze start gaat niet door. Kies een andere start.',
  'start-full': 'Deze start is vol en heeft geen wachtlijst. Kies een andere start.',
  'not-yet': 'Deze bijeenkomst moet nog komen. Leg haar daarna vast.',
  'has-answers': 'Er zijn al antwoorden. Woorden kunnen anders, keuzes niet erbij of eraf.',
  'was-opened': 'Alleen een concept kan worden weggegooid. Sluit de peiling of enquête.',
  'mailed-before':
    'Deze instelling heeft de link al per mail. Stuur alleen opnieuw als dat nodig is.',
  'text-changed': 'Dit is intussen gewijzigd. Lees wat er nu staat, en oordeel dan opnieuw.',
  'text-decided':
    'Hier is intussen anders over geoordeeld. Kijk hoe het nu staat, en kies opnieuw.',
  'link-used': 'Met deze link is al geantwoord.',
  'link-withdrawn': 'Deze link is ingetrokken.',
  'link-expired': 'Deze link is verlopen.',
  'still-draft':
    'De enquête is nog een concept. Open haar, of kies een dag waarop zij opengaat. Mail daarna de links.',
  'survey-over': 'De enquête is gesloten.',
  'has-arrived': 'Iemand heeft dit nummer intussen genoemd.',
  'no-number': 'Alle nummers zijn in gebruik. Rond eerst een paar aankondigingen af.',
  'signed-up-before':
    'Deze persoon staat al bij deze start. Zoek de aanmelding op en verander die.',
  'no-longer-held':
    'Deze wijziging gaat niet in: zij is al teruggenomen of vervangen, of kon niet meer. Kijk hoe het nu staat.',
  'too-late': 'Deze wijziging is al verstuurd. Maak een nieuwe wijziging.',
};

/**
 * A decision that is not possible, in words for a coordinator; `errors` has the reason as a code. `current`:
 * what stands in its way.
 */
export function deskRefusal(reason: DeskRefusal, current?: unknown): ProblemAnswer {
  const detail = details[reason];
  if (reason === 'reason-required') {
    return invalidInput([{ pointer: '/reason', code: 'required', detail }]);
  }
  if (reason === 'talk-past') {
    return invalidInput([{ pointer: '/talk/date', code: reason, detail }]);
  }
  return new ProblemAnswer({
    status: 409,
    type: reason === 'full' ? problemTypes.signupClosed : problemTypes.notPossibleNow,
    title: 'Deze stap kan nu niet',
    detail,
    errors: [{ pointer: '/to', code: reason, detail }],
    ...(current !== undefined && { current }),
  });
}

/** The kinds of messages to a participant. None names the group or the organisation. */
export type ParticipantMessage =
  | 'received'
  | 'offered'
  | 'accepted'
  | 'expired'
  | 'withdrawn'
  | 'starts'
  | 'news';
export type ReferrerMessage = 'signup' | 'talk' | 'start' | 'end';
export type CoordinatorMessage = 'new' | 'withdrawn' | 'accepted' | 'starts' | 'call';

export interface Wording {
  /** The locale for `Intl`, for dates. */
  locale: string;
  subject(reference: string): string;
  greeting: string;
  participant: Record<ParticipantMessage, (details: { moment?: string | undefined }) => string>;
  referrer: Record<ReferrerMessage, (reference: string) => string>;
  link: string;
  keepLink: string;
  call(phone: string): string;
}

const nl: Wording = {
  locale: 'nl-NL',
  subject: (reference) => `Uw aanvraag ${reference}`,
  greeting: 'Hallo,',
  participant: {
    received: () => 'Wij hebben uw aanvraag ontvangen.',
    offered: ({ moment = '' }) =>
      `Er is een plaats voor u vrij. Wilt u die? Antwoord dan voor ${moment}.\nDaarna is de plaats voor de volgende.`,
    accepted: () => 'De plaats is voor u.',
    expired: () => 'De tijd om te antwoorden is voorbij. De plaats is nu voor de volgende.',
    withdrawn: () => 'Uw aanvraag is ingetrokken. U hoeft niets meer te doen.',
    starts: ({ moment }) =>
      moment ? `Het gaat door. De eerste keer is ${moment}.` : 'Het gaat door. De datum volgt.',
    news: () => 'Er is nieuws over uw aanvraag.',
  },
  referrer: {
    signup: (reference) => `De aanmelding met kenmerk ${reference} is ontvangen.`,
    talk: (reference) => `Bij kenmerk ${reference} is een kennismakingsgesprek afgesproken.`,
    start: (reference) => `Kenmerk ${reference}: de deelname is begonnen.`,
    end: (reference) => `Kenmerk ${reference}: de deelname is afgerond.`,
  },
  link: 'Hier ziet u hoe het ermee staat. U kunt daar ook iets wijzigen of stoppen:',
  keepLink: 'Geef deze link niet aan anderen. Wie hem heeft, kan uw aanvraag zien.',
  call: (phone) => `Vragen? Bel ${phone}.`,
};

const en: Wording = {
  locale: 'en-GB',
  subject: (reference) => `Your request ${reference}`,
  greeting: 'Hello,',
  participant: {
    received: () => 'We have received your request.',
    offered: ({ moment = '' }) =>
      `There is a place for you. Do you want it? Please answer before ${moment}.\nAfter that it goes to the next person.`,
    accepted: () => 'The place is yours.',
    expired: () => 'The time to answer is over. The place now goes to the next person.',
    withdrawn: () => 'Your request has been withdrawn. You need not do anything more.',
    starts: ({ moment }) =>
      moment
        ? `It will go ahead. The first time is ${moment}.`
        : 'It will go ahead. The date follows.',
    news: () => 'There is news about your request.',
  },
  referrer: {
    signup: (reference) => `The sign-up with reference ${reference} has been received.`,
    talk: (reference) => `Reference ${reference}: an introductory talk has been planned.`,
    start: (reference) => `Reference ${reference}: participation has begun.`,
    end: (reference) => `Reference ${reference}: participation has ended.`,
  },
  link: 'Here you can see how it stands, change something, or stop:',
  keepLink: 'Do not give this link to others. Whoever has it can see your request.',
  call: (phone) => `Questions? Call ${phone}.`,
};

/** The wording in the language of the sign-up; Dutch for a language without messages. */
export const wordingFor = (lang = ''): Wording => (/^en\b/i.test(lang) ? en : nl);

/** Messages to the coordinator, in Dutch and without personal data. */
export const coordinatorTexts: Record<CoordinatorMessage, string> = {
  new: 'Er is een nieuwe aanmelding.',
  withdrawn: 'Een aanmelding is ingetrokken.',
  accepted: 'Een aangeboden plaats is aangenomen.',
  call: 'Er is nieuws voor een deelnemer aan wie wij niet kunnen mailen. Wilt u zelf bellen?',
  starts: 'Er zijn genoeg aanmeldingen: de groep kan beginnen. De deelnemers krijgen bericht.',
};

import { firstDay } from '../../domain/offer/edition-state.ts';
import type { PersonalPart } from '../lifecycle/personal-part.ts';
import { signupPageUrl } from '../page/signup-page.ts';
import type { Services } from '../services.ts';
import { findEdition, findGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import { addSecret } from '../store/signup-secrets.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { randomId, randomSecret } from '../submission/bytes.ts';
import type { MailMessage } from './mail.ts';
import { dayInWords, momentInWords } from './moments.ts';
import { participantAddress, referrerAddress } from './recipients.ts';
import { coordinatorTexts, wordingFor } from './texts.ts';
import type { CoordinatorNews, ParticipantNews, ReferrerNews, Wording } from './texts.ts';

/** What there is to tell, and to whom. */
export interface News {
  participant?: ParticipantNews | undefined;
  referrer?: ReferrerNews | undefined;
  coordinator?: CoordinatorNews | undefined;
}

/**
 * Writes the messages about a sign-up in the transaction that changes it. Nobody hears of a suspect
 * one until someone has looked at it.
 */
export async function queueNews(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  news: News,
  now: Date,
): Promise<void> {
  if (signup.suspect === 1 || signup.personal === '') return;
  const { reference } = signup;
  const personal = (await services.personalData.open(signup.personal)) as PersonalPart;
  const wording = wordingFor(personal.lang);
  const about = await findAbout(tx, signup);
  const add = (kind: string, message: Omit<MailMessage, 'id'>): Promise<void> =>
    addMessage(tx, services, signup, kind, message, now);

  const to = participantAddress(signup.mode, personal, about.sensitive);
  if (news.participant && to) {
    // The institution's own words tell who it is.
    const open = personal.participant.maySayWhoWeAre !== false;
    const own = open ? about : { ...about, promises: () => [] };
    const text = await participantText(tx, services, signup, news.participant, wording, own);
    await add(news.participant, { to, subject: wording.subject(reference), text });
  }
  const referrer = news.referrer && referrerAddress(personal, news.referrer);
  if (news.referrer && referrer) {
    const text = paragraphs(wording.greeting, wording.referrer[news.referrer](reference));
    await add(`referrer-${news.referrer}`, { to: referrer, subject: reference, text });
  }
  // A place that someone does not know of goes by unanswered: then a person has to call.
  const calls = !to && (news.participant === 'offered' || news.participant === 'starts');
  const coordinator = calls ? 'call' : news.coordinator;
  if (coordinator && about.coordinator) {
    const text = paragraphs(
      coordinatorTexts[coordinator],
      `Kenmerk: ${reference}`,
      deskLink(services, signup.edition_id),
    );
    const subject = `Aanmelding ${reference}`;
    await add(`coordinator-${coordinator}`, { to: about.coordinator, subject, text });
  }
}

/** Tells the coordinator that an edition has enough people to start: no one of them in particular. */
export async function queueEnough(
  tx: InTransaction,
  services: Services,
  of: Pick<SignupsTable, 'institution' | 'group_id' | 'edition_id'>,
  now: Date,
): Promise<void> {
  const { coordinator } = await findAbout(tx, of);
  if (coordinator === undefined) return;
  const text = paragraphs(coordinatorTexts.starts, deskLink(services, of.edition_id));
  const message = { to: coordinator, subject: 'Er zijn genoeg aanmeldingen', text };
  const about = { reference: '', institution: of.institution };
  await addMessage(tx, services, about, 'coordinator-starts', message, now);
}

/** Where the coordinator reads the sign-ups of an edition. */
function deskLink({ publicUrl, basePath }: Services, edition: string | null): string | undefined {
  const link = publicUrl && `${publicUrl}${basePath}/desk/signups`;
  return link && edition ? `${link}?edition=${encodeURIComponent(edition)}` : link;
}

/** The group and institution as far as messages need them. */
interface About {
  sensitive: boolean;
  coordinator?: string | undefined;
  phone?: string | undefined;
  signupPage?: string | undefined;
  timezone: string;
  startDate?: string | undefined;
  /** The institution's own words, by language; none for a sensitive group. */
  promises(lang: string): (string | undefined)[];
}

async function findAbout(
  tx: InTransaction,
  signup: Pick<SignupsTable, 'institution' | 'group_id' | 'edition_id'>,
): Promise<About> {
  const edition =
    signup.edition_id === null ? undefined : (await findEdition(tx, signup.edition_id))?.edition;
  const group = signup.group_id === null ? undefined : await findGroup(tx, signup.group_id);
  const institution = await findInstitution(tx, signup.institution);
  const sensitive = group?.sensitive === true;
  return {
    sensitive,
    coordinator: edition?.contact?.email ?? group?.contact?.email ?? institution?.email,
    phone: edition?.contact?.phone ?? group?.contact?.phone ?? institution?.phone,
    signupPage: institution?.signupPage,
    timezone: edition?.timezone ?? 'Europe/Amsterdam',
    startDate: edition && firstDay(edition),
    promises(lang) {
      const texts = sensitive ? undefined : institution?.texts?.[lang];
      return [texts?.whatHappensNext, texts?.responseTime];
    },
  };
}

async function participantText(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  news: ParticipantNews,
  wording: Wording,
  about: About,
): Promise<string> {
  const expires = signup.offer_expires_at;
  const moment =
    news === 'starts'
      ? about.startDate && dayInWords(about.startDate, wording.locale)
      : expires
        ? momentInWords(new Date(expires), wording.locale, about.timezone)
        : undefined;
  const lang = wording.locale.slice(0, 2);
  const page = about.signupPage ?? signupPageUrl(services, signup.institution, lang);
  const link = news === 'withdrawn' ? undefined : await statusLink(tx, signup, page);
  return paragraphs(
    wording.greeting,
    wording.participant[news]({ moment }),
    ...(news === 'received' ? about.promises(lang) : []),
    link && `${wording.link}\n${link}\n${wording.keepLink}`,
    about.phone && wording.call(about.phone),
  );
}

/** A link with a secret of its own: the first one is known to the visitor only. */
async function statusLink(
  tx: InTransaction,
  { reference }: SignupsTable,
  page: string | undefined,
): Promise<string | undefined> {
  if (page === undefined) return undefined;
  const secret = randomSecret();
  await addSecret(tx, reference, secret);
  return `${page.split('#')[0]}#gmw-signup=${reference}.${secret}`;
}

const paragraphs = (...parts: (string | undefined)[]): string =>
  `${parts.filter((it) => it).join('\n\n')}\n`;

async function addMessage(
  tx: InTransaction,
  { personalData }: Services,
  { reference, institution }: Pick<SignupsTable, 'reference' | 'institution'>,
  kind: string,
  message: Omit<MailMessage, 'id'>,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      id: randomId(),
      kind,
      reference,
      institution,
      sealed: await personalData.seal(message),
      state: 'waiting',
      attempts: 0,
      created_at: now.toISOString(),
      due_at: now.toISOString(),
      sent_at: null,
    })
    .execute();
}

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
import type { CoordinatorMessage, ParticipantMessage, ReferrerMessage, Wording } from './texts.ts';

/** The kinds of messages to write, by reader. */
export interface MessageKinds {
  participant?: ParticipantMessage | undefined;
  referrer?: ReferrerMessage | undefined;
  coordinator?: CoordinatorMessage | undefined;
}

/**
 * Writes messages about a sign-up to the outbox, in the transaction that changes it. A suspect sign-up
 * gives no messages until a coordinator has looked at it.
 */
export async function queueMessages(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  kinds: MessageKinds,
  now: Date,
): Promise<void> {
  if (signup.suspect === 1 || signup.personal === '') return;
  const { reference } = signup;
  const personal = (await services.personalData.tryOpen(signup.personal)) as
    | PersonalPart
    | undefined;
  // Nobody can be reached without the personal data; the desk shows the sign-up as unreadable.
  if (!personal) return;
  const wording = wordingFor(personal.lang);
  const about = await findAbout(tx, signup);
  const add = (kind: string, message: Omit<MailMessage, 'id'>): Promise<void> =>
    addMessage(tx, services, signup, kind, message, now);

  const to = participantAddress(signup.mode, personal, about.sensitive);
  if (kinds.participant && to) {
    // The institution's own words would reveal which institution it is.
    const mayNameSender = personal.participant.maySayWhoWeAre !== false;
    const details = mayNameSender ? about : { ...about, promises: () => [] };
    const text = await participantText(tx, services, signup, kinds.participant, wording, details);
    await add(kinds.participant, { to, subject: wording.subject(reference), text });
  }
  const referrer = kinds.referrer && referrerAddress(personal, kinds.referrer);
  if (kinds.referrer && referrer) {
    const text = paragraphs(wording.greeting, wording.referrer[kinds.referrer](reference));
    await add(`referrer-${kinds.referrer}`, { to: referrer, subject: reference, text });
  }
  // Without an e-mail address the participant would never hear of the place: a coordinator has to call.
  const mustCall = !to && (kinds.participant === 'offered' || kinds.participant === 'starts');
  const coordinator = mustCall ? 'call' : kinds.coordinator;
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

/** Writes to the coordinator that an edition has enough people to start. */
export async function queueStartReached(
  tx: InTransaction,
  services: Services,
  signup: Pick<SignupsTable, 'institution' | 'group_id' | 'edition_id'>,
  now: Date,
): Promise<void> {
  const { coordinator } = await findAbout(tx, signup);
  if (coordinator === undefined) return;
  const text = paragraphs(coordinatorTexts.starts, deskLink(services, signup.edition_id));
  const message = { to: coordinator, subject: 'Er zijn genoeg aanmeldingen', text };
  const about = { reference: '', institution: signup.institution };
  await addMessage(tx, services, about, 'coordinator-starts', message, now);
}

/** The address at which the coordinator reads the sign-ups of an edition. */
function deskLink({ publicUrl, basePath }: Services, edition: string | null): string | undefined {
  const link = publicUrl && `${publicUrl}${basePath}/desk/signups`;
  return link && edition ? `${link}?edition=${encodeURIComponent(edition)}` : link;
}

/** What messages need of the edition, group and institution of a sign-up. */
interface About {
  sensitive: boolean;
  coordinator?: string | undefined;
  phone?: string | undefined;
  signupPage?: string | undefined;
  timezone: string;
  startDate?: string | undefined;
  /** The institution's own sentences in a language; none for a sensitive group. */
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
  kind: ParticipantMessage,
  wording: Wording,
  about: About,
): Promise<string> {
  const expires = signup.offer_expires_at;
  const moment =
    kind === 'starts'
      ? about.startDate && dayInWords(about.startDate, wording.locale)
      : expires
        ? momentInWords(new Date(expires), wording.locale, about.timezone)
        : undefined;
  const lang = wording.locale.slice(0, 2);
  const page = about.signupPage ?? signupPageUrl(services, signup.institution, lang);
  const link = kind === 'withdrawn' ? undefined : await statusLink(tx, signup, page);
  return paragraphs(
    wording.greeting,
    wording.participant[kind]({ moment }),
    ...(kind === 'received' ? about.promises(lang) : []),
    link && `${wording.link}\n${link}\n${wording.keepLink}`,
    about.phone && wording.call(about.phone),
  );
}

/** A status link with a new secret: only the visitor has the first one, the store has its hash. */
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

import type { SurveyCodeMail } from '../../contract/desk.ts';
import { lastWholeDay } from '../../domain/dates/last-day.ts';
import { localMoment } from '../../domain/dates/local-moment.ts';
import { formatDate, formatMoment } from '../../locale/format.ts';
import type { Language } from '../../locale/language.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import { notFound } from '../http/problem.ts';
import { timezone } from '../offer/public-offer.ts';
import { addMessage } from '../outbox/add-message.ts';
import { paragraphs } from '../outbox/mail-body.ts';
import type { Services } from '../services.ts';
import type { InTransaction } from '../store/store.ts';
import { lockCode, markCodeMailed, normalizeCode } from '../store/survey-codes.ts';
import type { StoredSurvey } from '../store/surveys.ts';
import { deskRefusal } from './desk-problems.ts';

/**
 * Mails an institution the link with its code. The endpoint keeps only the hash of the code, so whoever
 * asks sends the code along.
 */
export async function mailInvitation(
  tx: InTransaction,
  services: Services,
  survey: StoredSurvey,
  { id, code: typed, page, again = false }: SurveyCodeMail & { id: string },
  now: Date,
): Promise<void> {
  const { keyring, personalData } = services;
  const code = await lockCode(tx, { survey: survey.id, id });
  const hash = await keyring.mac('survey-code', normalizeCode(typed));
  if (!code || code.code_hash !== hash) throw notFound('Deze code bestaat hier niet.');
  const moment = now.toISOString();
  if (code.used_at !== null) throw deskRefusal('link-used');
  if (code.withdrawn_at !== null) throw deskRefusal('link-withdrawn');
  if (code.expires_at !== null && code.expires_at <= moment) throw deskRefusal('link-expired');
  // Whoever is told of a survey is told when they can take part in it.
  if (survey.isDraft) throw deskRefusal('still-draft');
  if (survey.closesAt && survey.closesAt <= moment) throw deskRefusal('survey-over');
  const email = code.address === null ? undefined : await personalData.tryOpen(code.address);
  if (typeof email !== 'string') throw deskRefusal('no-mail');
  if (code.mailed_at !== null && !again) throw deskRefusal('mailed-before');
  const link = `${page.split('#')[0]}#gmw-code=${typed}`;
  const text = textOf(survey, code, link, now);
  const subject = 'Uitnodiging voor een enquête';
  const about = { reference: '', institution: '' };
  await addMessage(tx, services, about, 'survey-invitation', { to: email, subject, text }, now);
  await markCodeMailed(tx, id, now);
}

function textOf(
  { question, closesAt, opensAt }: StoredSurvey,
  { institution, expires_at }: { institution: string; expires_at: string | null },
  link: string,
  now: Date,
): string {
  const { language } = mailWordsFor();
  const opens = opensAt && new Date(opensAt) > now ? beginOf(opensAt, language) : undefined;
  const [until] = [expires_at, closesAt].filter((it) => typeof it === 'string').toSorted();
  return paragraphs(
    `Aan ${institution},`,
    'De landelijke werkgroep groepsmaatschappelijk werk nodigt u uit voor een enquête. De vraag is:',
    question,
    `Met deze link antwoordt u namens ${institution}:\n${link}`,
    'De link is alleen voor uw instelling. Geeft een collega het antwoord? Stuur de link dan door.',
    opens && `De enquête begint op ${opens}.`,
    until && `U kunt meedoen tot ${endOf(until, language)}.`,
    (opens || until) &&
      'De werkgroep kan dit nog veranderen. Via de link ziet u of de enquête open is.',
    'Wij gebruiken dit adres alleen hiervoor. Het wordt gewist als u hebt geantwoord, of als de enquête sluit.',
  );
}

/** From when, with the time unless it is the begin of a day. */
function beginOf(instant: string, language: Language): string {
  const [day = '', time] = localMoment(timezone, Date.parse(instant)).split('T');
  return time === '00:00' ? formatDate(day, language) : formatMoment(instant, language);
}

/** Until when, with the time unless it is the end of a day. */
function endOf(instant: string, language: Language): string {
  const day = lastWholeDay(instant, timezone);
  return day === undefined
    ? formatMoment(instant, language)
    : `en met ${formatDate(day, language)}`;
}

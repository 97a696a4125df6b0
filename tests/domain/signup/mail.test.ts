import { describe, expect, it } from 'vitest';
import { changeTexts } from '../../../src/domain/signup/mail/change-texts.ts';
import {
  mailFor,
  mailNews,
  type MailSituation,
} from '../../../src/domain/signup/mail/mail-message.ts';
import type { PlanChange } from '../../../src/domain/offer/edition-plan.ts';
import { signupMailTexts } from '../../../src/locale/nl/signup-mail.ts';
import { allCombinations, everything, nothing } from '../../support/signup-situations.ts';
import { sentencesOf, wordsOf } from '../../support/sentences.ts';

const session = { date: '2027-02-01', startTime: '19:30' };
const changes: PlanChange[] = [
  { kind: 'session-moved', was: session, now: session },
  { kind: 'session-dropped', was: session },
  { kind: 'session-added', now: session },
  { kind: 'days', now: [session] },
  { kind: 'time', was: session, now: session },
  { kind: 'place', now: { city: 'Hilversum' } },
  { kind: 'place' },
  ...['online', 'offline', 'mixed'].map((now) => ({ kind: 'mode', now }) as const),
  ...(['other-start', 'first-start', 'has-place', 'no-place'] as const).map((kind) => ({ kind })),
];

const situations: MailSituation[] = allCombinations()
  .filter((it) => it.contact === 'mail' || it.contact === 'neutral-mail')
  .filter((it) => !it.isMailed && (it.contact === 'neutral-mail' || !it.isSensitive))
  .flatMap((it) => [
    { ...it, ...everything },
    { ...it, ...nothing },
  ])
  .flatMap((it) =>
    mailNews.map((news) => ({
      ...it,
      news,
      changes,
      isForeignGroup: it.hasGroupName,
      hasTalkDay: it.hasFirstDay,
    })),
  );

const keysOf = (it: MailSituation) =>
  mailFor(it)
    .paragraphs.flat()
    .map((text) => (typeof text === 'string' ? text : 'mail' in text ? text.mail : text.key));

/** The sentences that the status page has too. */
const sharedKeysOf = (it: MailSituation) =>
  mailFor(it)
    .paragraphs.flat()
    .flatMap((text) => (typeof text !== 'string' && 'key' in text ? text.key : []));

describe('a mail about a sign-up', () => {
  it('uses every sentence that only mails have', () => {
    const used = new Set<string>(situations.flatMap(keysOf));
    // These stand around the sentences: the subject, and the lines of links and phone number.
    const around = ['subject', 'statusLink', 'keepLink', 'cannotCome', 'call'];
    const unused = Object.keys(signupMailTexts).filter(
      (it) => !used.has(it) && !it.startsWith('signal'),
    );
    expect(unused.sort()).toEqual(around.sort());
  });

  it('to a mailbox that somebody else reads has no link, no phone number and only neutral words', () => {
    const neutral = situations.filter(
      (it) => it.contact === 'neutral-mail' && it.reader !== 'referrer',
    );
    expect(neutral.length).toBeGreaterThan(100);
    for (const it of neutral) {
      const { link, hasPhoneNumber } = mailFor(it);
      expect({ link, hasPhoneNumber }).toEqual({ link: undefined, hasPhoneNumber: false });
      expect(keysOf(it).filter((key) => !/^(greeting|neutral)/.test(key))).toEqual([]);
    }
  });

  it('to a referrer has the reference and never a link', () => {
    const own = situations.filter((it) => it.reader === 'referrer');
    expect(own.filter((it) => mailFor(it).link !== undefined)).toEqual([]);
    expect(own.filter((it) => keysOf(it).at(-1) !== 'reference')).toEqual([]);
  });

  it('to a referrer about a start that changed does not tell how the client stands', () => {
    const changed = situations.filter(
      (it) => it.reader === 'referrer' && (it.news === 'moved' || it.news === 'resumed'),
    );
    const keys = new Set(changed.flatMap((it) => sharedKeysOf(it)));
    expect([...keys]).toEqual(['about']);
  });

  it('tells each kind of change in words of its own', () => {
    const keys = changeTexts(changes).map((it) => (it as { mail: string }).mail);
    expect(new Set(keys).size).toBe(changes.length);
  });

  it('has short sentences', () => {
    for (const text of Object.values(signupMailTexts)) {
      for (const it of sentencesOf(text)) expect(wordsOf(it)).toBeLessThanOrEqual(15);
    }
  });
});

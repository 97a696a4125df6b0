// Every mail that somebody gets, from signing up to a cancelled start, is in the language in which they did.
import { expect, it } from 'vitest';
import type { MailMessage } from '../../src/endpoint/index.ts';
import { endpointLanguages } from '../../src/locale/endpoint-languages.ts';
import { mailWordsFor } from '../../src/locale/mail-words.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, signUp } from './sign-up.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const signupPage = 'https://welzijn.example/aanmelden';
const languages = Object.keys(endpointLanguages);

/** What the mails of a language say, without what is filled in. */
function wordsOf(code: string): string[] {
  const { 'signup-mail': mail, 'signup-messages': messages } = endpointLanguages[code]!;
  return [mail, messages]
    .flatMap((it_) => Object.values<string | Record<string, string>>(it_))
    .flatMap((it_) => (typeof it_ === 'string' ? [it_] : Object.values(it_)))
    .flatMap((it_) => it_.split(/\{[^{}]*\}/))
    .map((it_) => it_.trim())
    .filter((it_) => it_.length >= 12);
}

const tiny = (changes: object = {}) =>
  group('small', { editions: [edition('small-1', { capacity: { maximum: 1 }, ...changes })] });
const moved = {
  sessions: [{ date: '2027-02-08', startTime: '20:00', endTime: '22:00' }],
  startDate: '2027-02-08',
  endDate: '2027-02-08',
};
const hours = 3600;

describeDatabases('mails', (open) => {
  it.each(languages)('are in %s throughout, where somebody signed up in it', async (lang) => {
    const clock = testClock();
    const sent: MailMessage[] = [];
    const mail = mailInto(sent);
    const endpoint = new TestEndpoint(connect(await open()), {
      offer: { institutions: [{ ...institution!, signupPage }], groups: [tiny()] },
      clock,
      mail,
      deskToken: 'all',
      publicUrl: 'https://aanbod.example.nl',
    });
    const desk = deskOf(endpoint, 'all');
    const byMail = (name: string) => ({
      lang,
      participant: { name, email: `${name}@example.nl` },
    });
    const first = await signUp(endpoint, byMail('a'));
    const next = await signUp(endpoint, byMail('b'));
    clock.forward(1);
    await signUp(endpoint, byMail('c'));
    await asHolder(endpoint, first, 'DELETE');
    const accepted = await asHolder(endpoint, next, 'PUT', { accept: true }, '/answer');
    expect(accepted.status).toBe(200);
    expect((await desk.put('/groups/small', tiny(moved))).status).toBe(200);
    await endpoint.endpoint.work();
    clock.forward((Date.parse('2027-02-06T12:00:00Z') - clock().getTime()) / 1000);
    await endpoint.endpoint.work();
    const cancelled = tiny({ ...moved, signupStatus: 'cancelled' });
    expect((await desk.put('/groups/small', cancelled)).status).toBe(200);
    clock.forward(hours);
    await endpoint.endpoint.work();

    const own = sent.filter((it_) => /^[abc]@/.test(it_.to));
    // Signed up, waiting, withdrawn, offered, accepted, moved, reminded, cancelled.
    expect(own.length).toBeGreaterThanOrEqual(8);
    const words = mailWordsFor(lang);
    const right = wordsOf(lang);
    const foreign = languages
      .filter((it_) => it_ !== lang)
      .flatMap((code) => wordsOf(code).map((text) => [code, text] as const))
      .filter(([, text]) => !right.some((it_) => it_.includes(text)));
    for (const { subject, text } of own) {
      expect(subject).toContain(words.mail('subject', { reference: '' }).trim());
      expect(text.startsWith(words.mail('greeting', {})), text).toBe(true);
      expect(`${subject}\n${text}`).not.toMatch(/[{}|]|undefined/);
      expect(
        foreign.filter(([, it_]) => text.includes(it_)),
        text,
      ).toEqual([]);
    }
    const all = own.map((it_) => it_.text).join('\n');
    const kinds = ['cannotCome', 'statusLink'] as const;
    for (const key of kinds) expect(all, key).toContain(words.mail(key, {}));
    const says = words.mail('groupLanguage', { language: '' }).trim().replace(/\.$/, '');
    expect(all.includes(says)).toBe(lang !== 'nl');
    await endpoint.endpoint.close();
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { SignupRequest } from '../../../src/contract/signup.ts';
import { checkSignup, type SignupDraft } from '../../../src/domain/signup/signup-check.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const self: SignupDraft = {
  mode: 'self',
  edition: 'e',
  participant: { name: 'Noor', phone: '06 12345678' },
};
const referral: SignupDraft = {
  mode: 'referrer',
  edition: 'e',
  participant: { name: 'Noor' },
  referrer: { name: 'Sam', organization: 'Wijkteam', phone: '035 1234567' },
  participantKnows: true,
};
const who = (parts: SignupDraft['participant']): SignupDraft => ({
  ...self,
  participant: { ...self.participant, ...parts },
});
const codes = (...args: Parameters<typeof checkSignup>) =>
  checkSignup(...args).map((it) => `${it.pointer} ${it.code}`);

describe('for myself', () => {
  it('asks no more than a name and a way to be reached', () => {
    expect(codes(self)).toEqual([]);
    expect(codes(who({ phone: '', email: 'a@b.nl' }))).toEqual([]);
    expect(codes({ mode: 'talk', institution: 'i', participant: self.participant })).toEqual([]);
    expect(codes({})).toEqual([
      '/group target-required',
      '/participant/name name-required',
      '/participant/phone contact-required',
    ]);
    expect(codes(who({ name: '  ' }))).toEqual(['/participant/name name-required']);
  });
  it('names what cannot be right', () => {
    expect(codes(who({ phone: '12' }))).toEqual(['/participant/phone phone-invalid']);
    expect(codes(who({ phone: '-' }))).toEqual(['/participant/phone phone-invalid']);
    expect(codes(who({ email: 'a@b' }))).toEqual(['/participant/email email-invalid']);
    expect(codes(who({ name: 'x'.repeat(201) }))).toEqual(['/participant/name too-long']);
    expect(codes({ ...self, note: 'x'.repeat(501) })).toEqual(['/note too-long']);
    expect(codes(who({ contactBy: 'email' }))).toEqual(['/participant/email email-required']);
    expect(codes(who({ phone: '', email: 'a@b.nl', contactBy: 'phone' }))).toEqual([
      '/participant/phone phone-required',
    ]);
  });
  it('is not stopped by a number that nobody understands, when there is an e-mail address', () => {
    for (const phone of ['12', '-', 'vraag mijn zus'])
      expect(codes(who({ phone, email: 'a@b.nl' }))).toEqual([]);
    expect(codes(who({ phone: '12', email: 'a@b' }))).toEqual([
      '/participant/phone phone-invalid',
      '/participant/email email-invalid',
    ]);
    expect(codes(who({ phone: '12', email: 'a@b.nl', contactBy: 'phone' }))).toEqual([
      '/participant/phone phone-invalid',
    ]);
    expect(codes(who({ phone: '123456782', email: 'a@b.nl' }))).toEqual(['/participant/phone bsn']);
    const asked = { momentsNeeded: true };
    expect(codes(who({ phone: '-', email: 'a@b.nl' }), asked)).toEqual([]);
  });
  it('sees no BSN in an e-mail address or in the number of a case', () => {
    expect(codes(who({ email: '123456782@qq.example' }))).toEqual([]);
    expect(codes({ ...self, note: 'Kenmerk 123456782 van de gemeente' })).toEqual([]);
    expect(codes(who({ email: '123456782' }))).toEqual(['/participant/email bsn']);
  });
  it('refuses a BSN in any field', () => {
    expect(codes({ ...self, note: 'mijn nummer is 1234.56.782' })).toEqual(['/note bsn']);
    expect(codes(who({ name: 'Noor 123456782' }))).toEqual(['/participant/name bsn']);
    expect(codes(who({ phone: '123456782' }))).toEqual(['/participant/phone bsn']);
    expect(codes(who({ place: '123456782' }))).toEqual(['/participant/place bsn']);
  });
  it('asks what the group needs, and nothing else', () => {
    const needs = { ageNeeded: true, placeNeeded: true, momentsNeeded: true };
    expect(codes(self, needs)).toEqual([
      '/participant/contactMoments moments-required',
      '/participant/ageBand age-required',
      '/participant/place place-required',
    ]);
    expect(
      codes(who({ ageBand: '18-30', place: 'Laren', contactMoments: ['morning'] }), needs),
    ).toEqual([]);
    expect(codes(who({ phone: '', email: 'a@b.nl' }), { momentsNeeded: true })).toEqual([]);
  });
});

describe('for a child', () => {
  const child: SignupDraft = { mode: 'child', edition: 'e', participant: { name: 'Noor' } };
  it('asks for the parent', () => {
    expect(codes(child)).toEqual([
      '/guardian/name name-required',
      '/guardian/phone contact-required',
    ]);
    expect(codes({ ...child, guardian: { name: 'Sam', email: 'a@b.nl' } })).toEqual([]);
    expect(codes({ ...child, guardian: { name: 'Sam', phone: '1' } })).toEqual([
      '/guardian/phone phone-invalid',
    ]);
  });
});

describe('by somebody who helps', () => {
  const help: SignupDraft = { ...self, mode: 'helper', helper: { name: 'Sam' } };
  it('asks who helps, and whether the participant knows and can be reached', () => {
    expect(codes({ ...help, participantKnows: true })).toEqual([]);
    expect(codes(help)).toEqual(['/participantKnows participant-must-know']);
    expect(codes({ mode: 'helper', edition: 'e', participantKnows: true })).toEqual([
      '/helper/name name-required',
      '/participant/name name-required',
      '/participant/phone contact-required',
    ]);
    const own = { name: 'Sam', phone: '06 12345678' };
    expect(
      codes({ ...help, helper: own, participant: { name: 'Noor' }, participantKnows: true }),
    ).toEqual(['/participant/phone contact-required']);
  });
});

describe('by a referrer', () => {
  it('asks who, where from, and whether the participant knows', () => {
    expect(codes(referral)).toEqual([]);
    expect(codes({ mode: 'referrer', edition: 'e' })).toEqual([
      '/referrer/name name-required',
      '/referrer/phone contact-required',
      '/referrer/organization organization-required',
      '/participant/name name-required',
      '/participantKnows participant-must-know',
    ]);
    expect(codes({ ...referral, participantKnows: false })).toEqual([
      '/participantKnows participant-must-know',
    ]);
  });
  it('asks how to reach a participant who is contacted first', () => {
    expect(codes({ ...referral, contactFirst: 'participant' })).toEqual([
      '/participant/phone contact-required',
    ]);
    expect(codes({ ...referral, contactFirst: 'referrer' })).toEqual([]);
  });
});

it('lets through nothing that the contract refuses, and has one error a field', () => {
  const text = fc.constantFrom(
    undefined,
    '',
    ' ',
    'Noor',
    '06-12345678',
    'a@b.nl',
    'x'.repeat(201),
  );
  const person = fc.record({ name: text, phone: text, email: text });
  const draft = fc.record(
    {
      mode: fc.constantFrom(
        'self' as const,
        'child' as const,
        'helper' as const,
        'referrer' as const,
        'talk' as const,
      ),
      group: fc.constantFrom('g', undefined),
      edition: fc.constantFrom('e', undefined),
      participant: person,
      guardian: person,
      helper: person,
      referrer: fc.record({ name: text, organization: text, role: text, phone: text, email: text }),
      participantKnows: fc.boolean(),
      note: text,
    },
    { requiredKeys: ['mode'] },
  );
  /** As the form sends it: without what is empty. */
  const sent = (it: unknown): unknown =>
    JSON.parse(JSON.stringify(it), (_key, value: unknown) =>
      typeof value === 'string' && !value.trim() ? undefined : value,
    );
  fc.assert(
    fc.property(draft, (it) => {
      const errors = checkSignup(it);
      expect(new Set(errors.map((one) => one.pointer)).size).toBe(errors.length);
      if (errors.length) return;
      const request = { ...(sent(it) as object), formToken: 't' };
      expect(SignupRequest.safeParse(request).success).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

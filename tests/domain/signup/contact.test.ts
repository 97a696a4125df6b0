import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { containsBsn } from '../../../src/domain/signup/bsn.ts';
import { isEmail, normalisePhone } from '../../../src/domain/signup/contact.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('normalisePhone', () => {
  it.each([
    ['0612345678', '+31612345678'],
    ['06-12345678', '+31612345678'],
    ['06 12 34 56 78', '+31612345678'],
    ['06.12.34.56.78', '+31612345678'],
    ['+31 6 12345678', '+31612345678'],
    ['+31 (0)6 12345678', '+31612345678'],
    ['+310612345678', '+31612345678'],
    ['0031612345678', '+31612345678'],
    ['0031 (0)6-12345678', '+31612345678'],
    ['31612345678', '+31612345678'],
    ['(035) 123 45 67', '+31351234567'],
    ['035/1234567', '+31351234567'],
    ['0294 – 123456', '+31294123456'],
    ['088 123 4567', '+31881234567'],
    ['0800-2000', '+318002000'],
    ['0900 1234567', '+319001234567'],
    ['０６１２３４５６７８', '+31612345678'],
    ['+32 475 12 34 56', '+32475123456'],
    ['0049 151 23456789', '+4915123456789'],
    ['(+44) 20 7946 0958', '+442079460958'],
    ['(+31)(0)6-12345678', '+31612345678'],
    ['+49 (0)171 1234567', '+491711234567'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+1 (555) 010-9999', '+15550109999'],
    ['06\u200b12345678', '+31612345678'],
    ['06\u201412345678', '+31612345678'],
    ['06\u221212345678', '+31612345678'],
    ['\u202a06-12345678\u202c', '+31612345678'],
    ['+31 97010253162', '+3197010253162'],
    ['097 010253162', '+3197010253162'],
    ['14035', '+3114035'],
    ['14 0294', '+31140294'],
  ])('%s', (typed, value) =>
    expect(normalisePhone(typed)).toEqual({ ok: true, value, isWhole: true }),
  );

  it.each([
    ['035 621 22 33 tst 12', '+31356212233'],
    ['035-6212233 x12', '+31356212233'],
    ['035-6212233x12', '+31356212233'],
    ['06 12345678 (werk)', '+31612345678'],
    ['06-12345678 of 035-6212233', '+31612345678'],
    ['06-12345678 / 035-6212233', '+31612345678'],
    ['tel: 06-12345678', '+31612345678'],
    ['06 12345678, na 18 uur', '+31612345678'],
    ['vanaf 12-01-2027: 0612345678', '+31612345678'],
  ])('%s, with more than the number', (typed, value) =>
    expect(normalisePhone(typed)).toEqual({ ok: true, value, isWhole: false }),
  );

  it.each([
    '',
    '12345678',
    '612345678',
    '061234567',
    '06123456789',
    '06-1234567a',
    'bel mij',
    '+31',
    '00',
    '0',
    '113',
    '+31 123',
    '+0612345678',
    '-',
    'BSN 123456782',
    `0612345678${' '.repeat(200)}1`,
  ])('refuses %j', (typed) => expect(normalisePhone(typed)).toEqual({ ok: false }));

  it('of its own value is that value, and it never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ().-]{0,18}$/)), (typed) => {
        const phone = normalisePhone(typed);
        if (phone.ok) expect(normalisePhone(phone.value)).toEqual({ ...phone, isWhole: true });
      }),
    );
  });
});

describe('isEmail', () => {
  it.each([
    'a@b.nl',
    ' jan.de.vries+groep@voorbeeld.example ',
    "o'neil@x.co.uk",
    'jörg@münchen.de',
  ])('%s', (typed) => expect(isEmail(typed)).toBe(true));
  it.each([
    '',
    'a',
    'a@b',
    '@b.nl',
    'a@.nl',
    'a@b.',
    'a b@c.nl',
    'a@b@c.nl',
    'a@b..nl',
    'a@b.nl, c@d.nl',
    `${'a'.repeat(250)}@b.nl`,
  ])('refuses %j', (typed) => expect(isEmail(typed)).toBe(false));
  it('does not choke on a long text', () => {
    const begin = performance.now();
    isEmail(`a@${'b.'.repeat(50_000)}`);
    isEmail('.@'.repeat(50_000));
    containsBsn('1 '.repeat(50_000));
    containsBsn('12-'.repeat(50_000));
    containsBsn('zaak 123456782 '.repeat(10_000));
    containsBsn(`${'a'.repeat(50_000)} 123456782 @${'b'.repeat(50_000)}`);
    normalisePhone('06 1'.repeat(50_000));
    normalisePhone(`${'06-1 '.repeat(39)}a`);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

describe('containsBsn', () => {
  // Made up; both pass the 11-test.
  it.each([
    '123456782',
    'mijn bsn is 123456782.',
    '1234.56.782',
    '123 456 782',
    '123-456-782',
    '1234 56 782',
    '1 2 3 4 5 6 7 8 2',
    'Ik ben 45 jaar, 123456782',
    '06 12345678 en 123456782',
    'BSN:111222333',
    'zaaknummer 12, bsn 123456782',
    'Kenmerk 123456782 en 111222333',
    '@ 123456782',
    '012345672',
    '１２３４５６７８２',
  ])('finds it in %s', (text) => expect(containsBsn(text)).toBe(true));

  it.each([
    '',
    '123456789',
    '000000000',
    '0612345678',
    '06 12 34 56 78',
    '06-12345678',
    '+31612345678',
    '+31 612345678',
    '0031 612345678',
    '0031612345678',
    '+31 (0)612345678',
    '(0)612345678',
    '+31 6 12345678',
    '1234567820',
    '41234567829',
    'NL91 ABNA 0417 1643 00',
    'NL91ABNA0417164300',
    'x123456782',
    '123456782@qq.example',
    'mail naar a.123456782@qq.example graag',
    'a@123456782.example',
    'Kenmerk 123456782 van de gemeente',
    'zaaknummer: 123456782',
    'ons dossier is 123456782',
    'cliëntnummer 123-456-782',
    '12-03-1984 5 kinderen',
    'tussen 9 en 12 uur, dinsdag 14-01-2027',
  ])('does not see one in %j', (text) => expect(containsBsn(text)).toBe(false));

  it('never sees one in a Dutch phone number, however written', () => {
    const digits = fc.stringMatching(/^0[1-9]\d{8}$/);
    const forms = [
      (it: string) => it,
      (it: string) => `${it.slice(0, 2)}-${it.slice(2)}`,
      (it: string) =>
        `${it.slice(0, 2)} ${it.slice(2, 4)} ${it.slice(4, 6)} ${it.slice(6, 8)} ${it.slice(8)}`,
      (it: string) => `${it.slice(0, 3)} ${it.slice(3, 6)} ${it.slice(6, 8)} ${it.slice(8)}`,
      (it: string) => `${it.slice(0, 4)}-${it.slice(4)}`,
      (it: string) => `${it.slice(0, 2)} ${it.slice(2, 5)} ${it.slice(5, 8)} ${it.slice(8)}`,
      (it: string) => `+31${it.slice(1)}`,
      (it: string) => `+31 ${it.slice(1)}`,
      (it: string) => `+31 (0)${it.slice(1)}`,
      (it: string) => `+31 ${it.slice(1, 2)} ${it.slice(2)}`,
      (it: string) => `+31-${it.slice(1, 4)}-${it.slice(4, 7)}-${it.slice(7)}`,
      (it: string) => `0031${it.slice(1)}`,
      (it: string) => `0031 ${it.slice(1, 3)} ${it.slice(3)}`,
    ];
    fc.assert(
      fc.property(digits, fc.constantFrom(...forms), (it, form) => {
        expect(containsBsn(`bel ${form(it)} graag`)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
  it('always sees one that stands by itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (head) => {
        const sum = String(head)
          .split('')
          .reduce((all, it, i) => all + (9 - i) * +it, 0);
        if (sum % 11 === 10) return;
        expect(containsBsn(`nummer ${head}${sum % 11} hoor`)).toBe(true);
      }),
    );
  });
});

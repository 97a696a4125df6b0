import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { normalise, slug, tokens } from '../../../src/domain/text/text.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('normalise', () => {
  it.each([
    ['Één', 'een'],
    ['STRAẞE', 'strasse'],
    ['Smørrebrød', 'smorrebrod'],
    ['Ĳmuiden', 'ijmuiden'],
    ['İstanbul', 'istanbul'],
    ['crème brûlée', 'creme brulee'],
    ['Œuvre', 'oeuvre'],
    ['أُمِّي', 'امي'],
    ['إجـــابة', 'اجابة'],
  ])('%s', (text, expected) => expect(normalise(text)).toBe(expected));

  it('does the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  it('does not mind whether an accent is a letter of its own', () => {
    expect(normalise('cafe\u0301')).toBe(normalise('caf\u00e9'));
  });
});

describe('tokens', () => {
  it.each([
    ["foto's van oma's", ['fotos', 'van', 'omas']],
    ['Zingeving & contact 65+', ['zingeving', 'contact', '65']],
    ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
    ['🎉 feest', ['🎉', 'feest']],
    ['مجموعة دعم', ['مجموعة', 'دعم']],
    ['?!', []],
    ['', []],
  ])('%s', (text, expected) => expect(tokens(text)).toEqual(expected));

  it('takes lone surrogates', () => expect(() => tokens('\ud800 a')).not.toThrow());
});

describe('slug', () => {
  it.each([
    ["'s-Gravenhage", 's-gravenhage'],
    ["'t Gooi", 't-gooi'],
    ['Alphen a/d Rijn', 'alphen-a-d-rijn'],
    ['  Súdwest-Fryslân ', 'sudwest-fryslan'],
    ['…', ''],
  ])('%s', (text, expected) => expect(slug(text)).toBe(expected));

  it('of a slug is that slug', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (it) => slug(slug(it)) === slug(it)));
  });
});

import { expect } from '@open-wc/testing';
import { endpointMistake } from '../../src/internal/endpoint-mistake.ts';
import { isEditorAddress } from '../../src/internal/is-editor-address.ts';

describe('the address of an endpoint', () => {
  for (const right of [
    'https://aanbod.example.nl/v1',
    'https://aanbod.example.nl/v1/',
    'http://localhost:8787/v1',
    'https://www.example.nl/groepen/api/v2',
    '/aanbod/v1',
    './v1',
    '//aanbod.example.nl/v1',
  ])
    it(`is right: ${right}`, () => expect(endpointMistake(right)).to.equal(undefined));

  for (const [wrong, kind, suggestion] of [
    [undefined, 'Missing', undefined],
    ['  ', 'Missing', undefined],
    ['javascript:1', 'Invalid', undefined],
    ['ftp://aanbod.example.nl/v1', 'Invalid', undefined],
    ['hier komt het adres', 'Invalid', undefined],
    ['aanbod.example.nl/v1', 'Scheme', 'https://aanbod.example.nl/v1'],
    ['aanbod.example.nl', 'Scheme', 'https://aanbod.example.nl/v1'],
    ['localhost:8787/v1', 'Scheme', 'http://localhost:8787/v1'],
    ['https://aanbod.example.nl/', 'Version', 'https://aanbod.example.nl/v1'],
    ['/aanbod', 'Version', '/aanbod/v1'],
    ['”https://aanbod.example.nl/v1”', 'Quotes', 'https://aanbod.example.nl/v1'],
  ] as const)
    it(`is wrong: ${wrong}`, () =>
      expect(endpointMistake(wrong)).to.deep.equal(
        suggestion === undefined ? { kind } : { kind, suggestion },
      ));
});

describe('the address of a page', () => {
  for (const [address, expected] of [
    ['https://www.example.nl/groepen', false],
    ['https://www.example.nl/groepen#gmw-beheer', true],
    ['https://www.example.nl/?p=12&preview=true', true],
    ['https://preview.example.nl/', true],
    ['http://localhost:3000/', true],
    ['http://127.0.0.1/', true],
    ['http://site.local/', true],
    ['file:///home/pagina.html', true],
    ['https://localhost.example.nl/', false],
  ] as const)
    it(`${expected ? 'is for an editor' : 'is for visitors'}: ${address}`, () =>
      expect(isEditorAddress(new URL(address))).to.equal(expected));
});

import { afterEach, describe, expect, it } from 'vitest';
import { jsonText } from '../../src/client/json-text.ts';

describe('a body as JSON', () => {
  afterEach(() => {
    Reflect.deleteProperty(Array.prototype, 'toJSON');
    Reflect.deleteProperty(Object.prototype, 'toJSON');
  });

  const body = {
    ranking: ['a', 'b'],
    participant: { name: 'Sanne', days: [1, 2], age: undefined },
    note: null,
  };

  it('is what JSON.stringify makes of it', () => {
    expect(jsonText(body)).toBe(JSON.stringify(body));
  });

  it('stays the same on a page where a library gives lists and objects a toJSON', () => {
    const expected = jsonText(body);
    for (const prototype of [Array.prototype, Object.prototype])
      Object.defineProperty(prototype, 'toJSON', {
        configurable: true,
        value: () => 'from the library',
      });
    expect(jsonText(body)).toBe(expected);
  });
});

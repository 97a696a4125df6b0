import { describe, expect, it } from 'vitest';
import { tidySignup } from '../../../src/domain/signup/tidy-signup.ts';
import { tidyEmail, tidyText } from '../../../src/domain/signup/typed-text.ts';

describe('a typed text', () => {
  it.each([
    ['mailto:a@b.nl', 'a@b.nl'],
    ['MailTo: a@b.nl?subject=Groep', 'a@b.nl'],
    ['Noor Bakker <a@b.nl>', 'a@b.nl'],
    ['<a@b.nl>', 'a@b.nl'],
    [' a\u200b@b.nl\ufeff ', 'a@b.nl'],
    ['ａ@b.nl', 'a@b.nl'],
    ['a@b', 'a@b'],
    ['geen', 'geen'],
  ])('%j is the e-mail address %j', (typed, meant) => expect(tidyEmail(typed)).toBe(meant));

  it('keeps the joiners that a name needs, and nothing else that nobody sees', () => {
    expect(tidyText(' \u200eNoor\u00ad\u2060 ')).toBe('Noor');
    expect(tidyText('می\u200cخواهم')).toBe('می\u200cخواهم');
  });
});

describe('a typed sign-up', () => {
  it('has every text as it was meant, and no other change', () => {
    const signup = {
      mode: 'helper' as const,
      edition: 'e',
      participant: { name: '\u200bNoor', phone: ' 06\u200d12345678', mayMail: true },
      helper: { name: 'Sam', email: 'mailto:s@b.nl' },
      note: '\ufeffTot dan ',
    };
    expect(tidySignup(signup)).toEqual({
      mode: 'helper',
      edition: 'e',
      participant: { name: 'Noor', phone: '0612345678', mayMail: true },
      helper: { name: 'Sam', email: 's@b.nl' },
      note: 'Tot dan',
    });
    expect(tidySignup({ participant: { name: 'Noor' } })).toEqual({
      participant: { name: 'Noor' },
    });
  });
});

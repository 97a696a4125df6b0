import type { Language } from './language.ts';

/**
 * Formatters are slow to make and quick to use, so each is made once per language and options. Digits
 * are Latin in every language: phone numbers, prices and dates must match what is on paper.
 */
const formatters = new Map<string, unknown>();

const remember = <Formatter>(key: string, make: () => Formatter): Formatter => {
  const known = formatters.get(key) as Formatter | undefined;
  if (known) return known;
  const made = make();
  formatters.set(key, made);
  return made;
};

const localeOf = ({ code, texts }: Language): string =>
  `${typeof texts.format?.['locale'] === 'string' ? texts.format['locale'] : code}-u-nu-latn`;

const dateStyles = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  dateOfYear: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;

export function dateFormat(
  language: Language,
  style: DateStyle,
  timeZone = 'UTC',
): Intl.DateTimeFormat {
  const locale = localeOf(language);
  return remember(
    `${style} ${timeZone} ${locale}`,
    () => new Intl.DateTimeFormat(locale, { timeZone, ...dateStyles[style] }),
  );
}

/** Numbers with a fixed count of decimals. */
export function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const locale = localeOf(language);
  return remember(
    `number ${decimals} ${locale}`,
    () =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
  );
}

/** Amounts of money with 0 or 2 decimals; the euro always has its sign, not its code. */
export function amountFormat(
  language: Language,
  currency: string,
  decimals: 0 | 2,
): Intl.NumberFormat {
  const locale = localeOf(language);
  return remember(
    `${currency} ${decimals} ${locale}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: currency === 'EUR' ? 'narrowSymbol' : 'symbol',
        minimumFractionDigits: decimals,
        maximumFractionDigits: 2,
      }),
  );
}

/** Names of languages. */
export function languageNames(language: Language): Intl.DisplayNames {
  const locale = localeOf(language);
  return remember(`language ${locale}`, () => new Intl.DisplayNames(locale, { type: 'language' }));
}

export function pluralRules(language: Language): Intl.PluralRules {
  const locale = localeOf(language);
  return remember(`plural ${locale}`, () => new Intl.PluralRules(locale));
}

/** Hours and minutes of a moment in a time zone, always as "14:05". */
export const clockFormat = (timeZone: string): Intl.DateTimeFormat =>
  remember(
    `clock ${timeZone}`,
    () =>
      new Intl.DateTimeFormat('nl', {
        timeZone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
  );

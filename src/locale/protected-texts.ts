import type { PartName, Parts } from './language.ts';

type Keys = { readonly [P in PartName]?: readonly (keyof Parts[P] & string)[] };

/**
 * The texts that a site's own words (attribute `texts`) do not replace, with the reason, which the
 * editor is told.
 */
export const protectedTexts: readonly { readonly reason: string; readonly keys: Keys }[] = [
  {
    reason: 'it leads people in danger to help',
    keys: {
      'group-finder': ['helpTitle', 'danger', 'violence', 'violenceFree', 'suicide', 'suicideFree'],
      'signup-form': ['danger', 'safeHome', 'suicide', 'safePhone'],
    },
  },
  {
    reason: 'it tells people what happens with what they fill in',
    keys: {
      'group-finder': ['privacy', 'demandSignalWhy', 'demandSignalWith', 'checkPrivate'],
      'signup-form': [
        'receives',
        'privacy',
        'noteHint',
        'bsn',
        'safety',
        'knows',
        'doesKnow',
        'participant-must-know',
        'editorPrivacy',
      ],
      'definition-poll': ['intro', 'otherHint', 'kept'],
      'priority-survey': [
        'nameHint',
        'remarkHint',
        'publish',
        'publishHint',
        'publishNo',
        'publishYes',
      ],
    },
  },
  { reason: 'it chooses the formats of dates and numbers', keys: { format: ['locale'] } },
];

/** Why a text cannot be replaced; undefined when it can. */
export const protectionOf = (part: string, key: string): string | undefined =>
  protectedTexts.find(({ keys }) =>
    (keys as Record<string, readonly string[] | undefined>)[part]?.includes(key),
  )?.reason;

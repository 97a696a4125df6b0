import { toldPeople, type ChangeEffects } from '../../contract/desk-offer.ts';
import type { DeskView } from './desk-view.ts';

/** One consequence: what happens to how many, and how. */
export interface Effect {
  readonly words: string;
  readonly about?: string | undefined;
  readonly isNotice?: boolean;
}

/** Who is told, as consequences. */
export const toldEffects = ({ told, elsewhere }: ChangeEffects, { t }: DeskView): Effect[] => [
  ...told.map(({ who, people, mailed, called }) => {
    const known = toldPeople.find((it) => it === who);
    // Each person is in one of these numbers, so that they add up.
    const both = Math.max(0, mailed + called - people);
    const counts = [
      ['byMail', mailed - both],
      ['byMailAndPhone', both],
      ['byPhoneYourself', called - both],
    ] as const;
    return {
      words: known === undefined ? who : t(`told-${known}`, { count: people }),
      about: counts
        .filter(([, count]) => count > 0)
        .map(([words, count]) => t(words, { count }))
        .join(' '),
    };
  }),
  ...(elsewhere > 0
    ? [
        {
          words: t('told-elsewhere', { count: elsewhere }),
          about: t('callElsewhere', { count: elsewhere }),
          isNotice: true,
        },
      ]
    : []),
];

import { leadsToHelp, type ProtectedTexts } from '../protected-texts.ts';
import type { Dictionary } from '../text.ts';

/** Words of the help panel, for who writes of danger. A site cannot replace any of them. */
export const helpTexts = {
  // "yes" once a native reader has approved these words and those of danger; until then these are
  // shown in Dutch.
  approved: 'yes',
  now: '{U kunt|Je kunt} nu met iemand praten',
  free: 'Bellen is gratis. {Twijfelt u|Twijfel je}? Bel dan ook.',
  emergency: '{Bent u|Ben je} nu in gevaar?|Bel dan meteen.|alarmnummer',
  home: 'Is het thuis niet veilig?|Veilig Thuis is er dag en nacht. Ook voor een vraag.|Veilig Thuis',
  harming:
    'Ook als {u|je} zelf slaat|Veilig Thuis is er dag en nacht. Zij helpen ook wie wil stoppen.|Veilig Thuis',
  suicide: '{Denkt u|Denk je} aan zelfdoding?|113 is er dag en nacht.|113 Zelfmoordpreventie',
  sexual:
    'Is iemand over {uw|je} grens gegaan?|Het Centrum Seksueel Geweld is er dag en nacht.|Centrum Seksueel Geweld',
  child: 'Jonger dan 18 jaar?|Praat met de Kindertelefoon.|Kindertelefoon',
  call: 'Bel {phone}',
  chat: 'Chat',
  device: 'Kijkt er iemand mee? Gebruik liever een ander toestel. Wissen kan ook opvallen.',
  goOn: '{U kunt|Je kunt} hierna gewoon verder met het formulier.',
} as const satisfies Dictionary;

export type HelpTexts = typeof helpTexts;

export const helpProtected: ProtectedTexts<HelpTexts> = {
  [leadsToHelp]: Object.keys(helpTexts) as (keyof HelpTexts)[],
};

import { createContext } from '@lit/context';
import type { FormOfAddress } from '../locale/text.ts';

/** The language and the form of address (u or je) of the widgets inside a provider. */
export interface LanguageSettings {
  readonly lang?: string;
  readonly formOfAddress?: FormOfAddress;
  /** Address of the site's own words. */
  readonly texts?: string;
}

export const languageContext = createContext<LanguageSettings>(
  Symbol.for('gmw-widgets/language@1'),
);

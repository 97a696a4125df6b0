import { createContext } from '@lit/context';

/** Whose offer it is and how it is reached. */
export interface InstitutionSettings {
  readonly institution?: string;
  readonly privacyUrl?: string;
  readonly phone?: string;
  readonly quickExit?: string;
}

export const institutionContext = createContext<InstitutionSettings>(
  Symbol.for('gmw-widgets/institution@1'),
);

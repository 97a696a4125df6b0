import type { PersonExport } from './person-export.ts';

/** Someone whose data is stored, with enough to see whether it is the one who asked. */
export interface FoundPerson {
  kind: PersonExport['kind'];
  reference: string;
  since: string;
  /** Names and contact details that were filled in. */
  details: string[];
}

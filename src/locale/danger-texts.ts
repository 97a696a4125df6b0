import type { DangerKind } from '../domain/help/danger.ts';
import dutchWords from './nl/danger.json' with { type: 'json' };

/**
 * Words of danger as they are stored: for each kind a list with a comma between. No dictionary of texts:
 * nobody reads it, and no words of a site replace it. See `dangerWordsOf`.
 */
export type DangerTexts = Readonly<Record<DangerKind, string>>;

export const dutchDanger: DangerTexts = dutchWords;

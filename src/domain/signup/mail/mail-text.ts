import type { PlanChange } from '../../offer/edition-plan.ts';
import type { StepText } from '../messages/message-text.ts';
import type { MailKey } from './mail-key.ts';

/**
 * A sentence of a mail: one that the status page has too, or one that only mails have, with the change
 * that it tells.
 */
export type MailText = StepText | { readonly mail: MailKey; readonly change?: PlanChange };

/** Sentences that belong together. */
export type MailParagraph = readonly MailText[];

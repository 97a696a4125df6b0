import { tidyEmail } from '../../domain/signup/typed-text.ts';
import type { ContactKeys } from '../submission/contact-keys.ts';

/** A mail address as it is compared. */
export const plainAddress = (typed: string): string => tidyEmail(typed).toLowerCase();

/** Of the same address as that of a visitor the hash is another one. */
const textOf = (typed: string): string => `desk\n${plainAddress(typed)}`;

/** The hash by which somebody of the desk is stored. */
export const mailboxHash = (keys: ContactKeys, typed: string): Promise<string> =>
  keys.hash('email', textOf(typed));

/** All hashes by which somebody of the desk may be stored: by the current key and by earlier ones. */
export const mailboxHashes = (keys: ContactKeys, typed: string): Promise<string[]> =>
  keys.hashes('email', textOf(typed));

const shared =
  /^(info|contact|mail|post|receptie|secretariaat|administratie|balie|team|afdeling|groepen|groepswerk|aanmelden|no-?reply)([.+_-][^@]*)?@/;

/** Whether an address looks like one that several people read: signing in is for one person. */
export const isSharedMailbox = (typed: string): boolean => shared.test(plainAddress(typed));

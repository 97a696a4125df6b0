import { takeFromFragment } from '../../internal/fragment.ts';

/** The code of an invitation link (`<page>#gmw-code=<code>`): a secret. Empty when there is none. */
export const takeInvitationCode = (): string => takeFromFragment('gmw-code').slice(0, 100);

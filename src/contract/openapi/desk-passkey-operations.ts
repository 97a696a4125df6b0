import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import * as routes from '../desk-passkey-routes.ts';

export const deskPasskeyOperations: readonly Operation[] = [
  operation(routes.listPasskeys, {
    id: 'listPasskeys',
    tag: 'inloggen',
    summary: 'Eigen passkeys lezen',
    description: 'De passkeys van wie is ingelogd, de oudste eerst.',
  }),
  operation(routes.challengePasskey, {
    id: 'challengePasskey',
    tag: 'inloggen',
    summary: 'Beginnen met een nieuwe passkey',
    description:
      'Wat de browser nodig heeft. Wie al een passkey heeft, logt daar eerst mee in: een mail is dan ' +
      'niet genoeg.',
  }),
  operation(routes.createPasskey, {
    id: 'createPasskey',
    tag: 'inloggen',
    summary: 'Passkey bewaren',
    description: 'Wie met een mail is ingelogd, is daarna ingelogd met de passkey.',
  }),
  operation(routes.removePasskey, {
    id: 'removePasskey',
    tag: 'inloggen',
    summary: 'Passkey weghalen',
    description: 'Alleen een eigen passkey.',
  }),
  operation(routes.challengeSignIn, {
    id: 'challengeSignIn',
    tag: 'inloggen',
    summary: 'Beginnen met inloggen met een passkey',
    description: 'Wat de browser nodig heeft. Van wie de passkey is, blijkt uit de passkey.',
    problems: [429],
  }),
];

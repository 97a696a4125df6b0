import { withinOne } from '../domain/text/fuzzy.ts';
import { CliError } from './cli-error.ts';

/** The environment variables that the command reads. */
export const knownVariables = [
  'DATABASE_URL',
  'GMW_DATA_KEY',
  'GMW_DATA_KEY_OLD',
  'GMW_DESK_TOKEN',
  'GMW_HOST',
  'GMW_LOG',
  'GMW_MAIL_FROM',
  'GMW_METRICS_TOKEN',
  'GMW_OIDC_CLIENT_ID',
  'GMW_OIDC_CLIENT_SECRET',
  'GMW_OIDC_ISSUER',
  'GMW_OIDC_NAME',
  'GMW_ORIGINS',
  'GMW_PUBLIC_URL',
  'GMW_TRUST_PROXY',
  'PORT',
  'SMTP_URL',
] as const;

/** Throws a `CliError` when variables look like a known one with a mistake in the name. */
export function checkVariableNames(environment: NodeJS.ProcessEnv): void {
  const plain = (it: string): string => it.replaceAll('_', '');
  const mistakes = Object.keys(environment).flatMap((name) => {
    if (!name.startsWith('GMW_') || knownVariables.some((it) => it === name)) return [];
    const meant = knownVariables.find((it) => withinOne(plain(it), plain(name)));
    return meant ? [`${name} is no setting. It is written ${meant}.`] : [];
  });
  if (mistakes.length > 0) throw new CliError(mistakes.join('\n'));
}

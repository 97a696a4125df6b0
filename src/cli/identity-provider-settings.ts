import type { IdentityProvider } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';

/**
 * The identity provider of `GMW_OIDC_ISSUER`, `GMW_OIDC_CLIENT_ID`, `GMW_OIDC_CLIENT_SECRET` and
 * `GMW_OIDC_NAME`; undefined when none of them is set.
 */
export function identityProviderFrom(environment: NodeJS.ProcessEnv): IdentityProvider | undefined {
  const names = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'NAME'] as const;
  const [issuer = '', clientId = '', clientSecret = '', name = ''] = names.map(
    (it) => environment[`GMW_OIDC_${it}`] ?? '',
  );
  if (issuer === '' && clientId === '' && clientSecret === '' && name === '') return undefined;
  const missing = names
    .filter((it) => (environment[`GMW_OIDC_${it}`] ?? '') === '')
    .map((it) => `GMW_OIDC_${it}`);
  if (missing.length > 0) throw new CliError(`Set ${missing.join(', ')} as well.`);
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const isLocal = url?.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !isLocal) {
    throw new CliError(`GMW_OIDC_ISSUER begins with https://, not ${issuer}.`);
  }
  if ((environment['GMW_PUBLIC_URL'] ?? '') === '') {
    throw new CliError('GMW_OIDC_ISSUER needs GMW_PUBLIC_URL: there people come back to.');
  }
  return { issuer, clientId, clientSecret, name };
}

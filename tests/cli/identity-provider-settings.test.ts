import { expect, it } from 'vitest';
import { identityProviderFrom } from '../../src/cli/identity-provider-settings.ts';

const all = {
  GMW_OIDC_ISSUER: 'https://login.example.nl',
  GMW_OIDC_CLIENT_ID: 'groepsaanbod',
  GMW_OIDC_CLIENT_SECRET: 'secret',
  GMW_OIDC_NAME: 'Welzijn',
  GMW_PUBLIC_URL: 'https://aanbod.example.nl',
};

it('reads the identity provider, or says what is missing', () => {
  expect(identityProviderFrom({ GMW_PUBLIC_URL: all.GMW_PUBLIC_URL })).toBeUndefined();
  expect(identityProviderFrom(all)).toEqual({
    issuer: 'https://login.example.nl',
    clientId: 'groepsaanbod',
    clientSecret: 'secret',
    name: 'Welzijn',
  });
  expect(() => identityProviderFrom({ ...all, GMW_OIDC_NAME: '' })).toThrow('GMW_OIDC_NAME');
  const plain = { ...all, GMW_OIDC_ISSUER: 'http://login.example.nl' };
  expect(() => identityProviderFrom(plain)).toThrow('https://');
  expect(() => identityProviderFrom({ ...all, GMW_PUBLIC_URL: '' })).toThrow('GMW_PUBLIC_URL');
});

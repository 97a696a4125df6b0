/** An identity provider that speaks OpenID Connect, and how it knows this endpoint. */
export interface IdentityProvider {
  /** Its address, at which `/.well-known/openid-configuration` describes it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it: for the words on the button. */
  name: string;
}

/**
 * Sign-in by OpenID Connect: the authorization code flow with PKCE, state and nonce, by a library that is certified for it.
 * What is kept of a reader is a sealed cookie with the name that the provider states; nothing is kept here.
 */
import type { Configuration, IDToken } from 'openid-client';
import type { OidcSettings } from './settings.ts';

/** Where the provider sends readers back to. */
export const RETURN_PATH = '/signed-in';

export interface SignIn {
  /** The provider's page. */
  readonly address: string;
  /** What has to come back with the reader. */
  readonly pending: Pending;
}

export interface Pending {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

export class Oidc {
  readonly #settings: OidcSettings;
  readonly #returnTo: string;
  #found: Promise<Configuration> | null = null;

  constructor(settings: OidcSettings, publicUrl: string) {
    this.#settings = settings;
    this.#returnTo = publicUrl + RETURN_PATH;
  }

  /** @throws where the provider cannot be reached */
  async begin(): Promise<SignIn> {
    const oidc = await import('openid-client');
    const pending = {
      verifier: oidc.randomPKCECodeVerifier(),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
    };
    const address = oidc.buildAuthorizationUrl(await this.#provider(), {
      redirect_uri: this.#returnTo,
      scope: this.#settings.claim === 'email' ? 'openid email' : 'openid profile email',
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
    });
    return { address: address.href, pending };
  }

  /**
   * The reader's name; null: the provider names nobody who may sign in. `query`: what came back, with its "?".
   * @throws where the answer is not the provider's, or not to this sign-in
   */
  async finish(query: string, { verifier, state, nonce }: Pending): Promise<string | null> {
    const oidc = await import('openid-client');
    const tokens = await oidc.authorizationCodeGrant(
      await this.#provider(),
      new URL(this.#returnTo + query),
      {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      },
    );
    return allowed(tokens.claims(), this.#settings);
  }

  #provider(): Promise<Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      // Asked again at the next sign-in.
      this.#found = null;
      throw error;
    });
    return this.#found;
  }

  async #discover(): Promise<Configuration> {
    const oidc = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.#settings;
    const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    // The signature of a token is looked at though it comes from the provider itself.
    const execute = [oidc.enableNonRepudiationChecks, ...insecure];
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 10 });
  }
}

function allowed(claims: IDToken | undefined, { claim, users }: OidcSettings): string | null {
  const stated = claims?.[claim];
  if (typeof stated !== 'string' || stated.trim() === '') return null;
  if (claim === 'email' && claims?.email_verified === false) return null;
  const user = stated.trim().toLowerCase();
  const isMeant = users.some(
    (one) => one === '*' || one === user || (one.startsWith('@') && user.endsWith(one)),
  );
  return isMeant ? user : null;
}

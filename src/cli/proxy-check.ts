/** Compares `--trust-proxy` with the first requests, and warns once when they contradict it. */
export class ProxyCheck {
  readonly #trustProxy: boolean;
  readonly #warn: (message: string) => void;
  #hasWarned = false;

  constructor(trustProxy: boolean, warn: (message: string) => void) {
    this.#trustProxy = trustProxy;
    this.#warn = warn;
  }

  look({ headers }: Request): void {
    if (this.#hasWarned || headers.has('x-forwarded-for') === this.#trustProxy) return;
    this.#hasWarned = true;
    this.#warn(
      this.#trustProxy
        ? 'A request came without X-Forwarded-For, and --trust-proxy is set: either the proxy does not' +
            ' set it, or someone reaches this port past the proxy and can choose any address.'
        : 'A request came with X-Forwarded-For, and --trust-proxy is not set: behind a proxy all' +
            ' visitors count as one address and share its limits.',
    );
  }
}

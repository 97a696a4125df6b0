import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import {
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

export interface HttpsProxy {
  /** `https://localhost:<port>`. */
  readonly origin: string;
  /** Where requests go from now on: an `http:` address. */
  forwardTo(address: string): void;
  /** Breaks the connection for paths like this from now on; `undefined`: for none. */
  breakFor(path: RegExp | undefined): void;
  close(): Promise<void>;
}

/**
 * Stands in front of an endpoint as a reverse proxy does, with a certificate of its own that no browser
 * knows: what ships works with cookies that need HTTPS, and is tested with them.
 */
export async function httpsProxy(): Promise<HttpsProxy> {
  let target = '';
  let broken: RegExp | undefined;
  const server = createServer(await certificate(), (incoming, outgoing) => {
    if (broken?.test(incoming.url ?? '')) {
      incoming.socket.destroy();
      return;
    }
    const { host } = new URL(target);
    const forward = request(
      `http://${host}${incoming.url}`,
      {
        method: incoming.method,
        headers: {
          ...incoming.headers,
          'x-forwarded-for': '127.0.0.1',
          'x-forwarded-proto': 'https',
        },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forward.once('error', () => outgoing.destroy());
    incoming.pipe(forward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    forwardTo: (address) => (target = address),
    breakFor: (path) => (broken = path),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A certificate for `localhost` that is made anew in every run, so that no key lies about. */
async function certificate(): Promise<{ key: string; cert: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const day = 86_400_000;
  const made = await X509CertificateGenerator.createSelfSigned({
    serialNumber: randomBytes(8).toString('hex'),
    name: 'CN=localhost',
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }])],
  });
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { key: PemConverter.encode(key, 'PRIVATE KEY'), cert: made.toString('pem') };
}

import { createServer, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface LossyProxy {
  /** Base URL that stands for the endpoint's. */
  readonly endpoint: string;
  /** Requests that were passed on, as `METHOD path`. */
  readonly passed: readonly string[];
  close(): Promise<void>;
}

/**
 * Passes everything to an endpoint, but for chosen requests, once they are answered, it throws the answer away and breaks the
 * connection: the endpoint has done its work, the visitor does not know.
 */
export async function lossyProxy(
  target: string,
  loses: (message: IncomingMessage, status: number | undefined) => boolean,
): Promise<LossyProxy> {
  const { host, pathname } = new URL(target);
  const passed: string[] = [];
  const server = createServer((incoming, outgoing) => {
    passed.push(`${incoming.method} ${incoming.url}`);
    const forward = request(
      `http://${host}${incoming.url}`,
      { method: incoming.method, headers: { ...incoming.headers, host } },
      (answer) => {
        if (loses(incoming, answer.statusCode)) {
          answer.resume();
          answer.once('end', () => incoming.socket.destroy());
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(forward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    passed,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

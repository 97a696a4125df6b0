import { connect } from 'node:net';
import { spread } from '../spread.mjs';

/**
 * Sends each request once, by so many kept connections over the servers, and waits for every answer.
 *
 * @param {readonly string[]} servers addresses
 * @param {readonly string[]} requests each whole, as HTTP/1.1 has it
 * @param {{ connections?: number, status?: number }} [options]
 * @returns {Promise<{ perSecond: number, p95: number }>} answers per second, and the milliseconds below
 *   which 95 of 100 stay
 * @throws when an answer has another status than it should
 */
export async function sendAll(servers, requests, { connections = 16, status = 201 } = {}) {
  let next = 0;
  /** @type {number[]} */
  const times = [];
  const one = (/** @type {number} */ index) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(servers[index % servers.length] ?? '');
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      let received = '';
      let sentAt = 0;
      const send = () => {
        const request = requests[next];
        if (request === undefined) {
          socket.removeAllListeners('close');
          socket.destroy();
          return resolve(undefined);
        }
        next += 1;
        received = '';
        sentAt = performance.now();
        socket.write(request);
      };
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('close', () => reject(new Error(`${hostname}:${port} closed the connection`)));
      socket.on('data', (chunk) => {
        received += chunk.toString('latin1');
        const end = received.indexOf('\r\n\r\n');
        if (end < 0) return;
        const size = /content-length: *(\d+)/i.exec(received)?.[1];
        if (size === undefined || !received.startsWith(`HTTP/1.1 ${status} `)) {
          return reject(new Error(`an answer was ${received.slice(0, 500)}`));
        }
        if (received.length < end + 4 + Number(size)) return;
        times.push(performance.now() - sentAt);
        send();
      });
    });
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, (_, index) => one(index)));
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: requests.length / seconds, p95: spread(times).p95 };
}

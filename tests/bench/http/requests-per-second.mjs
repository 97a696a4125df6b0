import { connect } from 'node:net';

/**
 * Asks for the same thing over and over, by so many kept connections, and counts the answers in a
 * second. It reads only the first answer of a connection; of later ones it counts the bytes, so that it
 * costs less than any server that it measures.
 *
 * @param {string} url
 * @param {{ headers?: Record<string, string>, seconds?: number, connections?: number, status?: number }} [options]
 * @returns {Promise<number>} answers per second
 * @throws when an answer has another status than it should
 */
export async function requestsPerSecond(
  url,
  { headers = {}, seconds = 3, connections = 16, status = 200 } = {},
) {
  const { hostname, port, pathname, search } = new URL(url);
  const lines = Object.entries({ host: `${hostname}:${port}`, ...headers });
  const request = `GET ${pathname}${search} HTTP/1.1\r\n${lines.map((it) => `${it.join(': ')}\r\n`).join('')}\r\n`;
  const started = performance.now();
  const until = started + seconds * 1000;
  let answers = 0;
  const one = () =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      let head = '';
      let length = 0;
      let received = 0;
      socket.on('connect', () => socket.write(request));
      socket.on('error', reject);
      socket.on('close', () => reject(new Error(`${url} closed the connection`)));
      socket.on('data', (chunk) => {
        received += chunk.length;
        if (length === 0) {
          head += chunk.toString('latin1');
          const end = head.indexOf('\r\n\r\n');
          if (end < 0) return;
          if (!head.startsWith(`HTTP/1.1 ${status} `)) {
            return reject(new Error(`${url} answered ${head.slice(0, end)}`));
          }
          const [, size] = /content-length: *(\d+)/i.exec(head) ?? [];
          if (size === undefined && status !== 304) {
            return reject(new Error(`${url} does not tell the length of its answer`));
          }
          length = end + 4 + Number(size ?? 0);
        }
        if (received < length) return;
        if (received > length) return reject(new Error(`${url} sent another answer than before`));
        received = 0;
        answers += 1;
        if (performance.now() < until) socket.write(request);
        else {
          socket.removeAllListeners('close');
          socket.destroy();
          resolve(undefined);
        }
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  return answers / ((performance.now() - started) / 1000);
}

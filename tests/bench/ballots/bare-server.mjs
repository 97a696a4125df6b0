// The least that a server can do: one answer, with the length of what it is compared with.
import { createServer } from 'node:http';

const body = process.argv[2] ?? '';
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
const server = createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') {
    console.log(`http://127.0.0.1:${address.port}/`);
  }
});

// The least that a server can do: one answer, with the length of what it is compared with.
import { createServer } from 'node:http';

const [, , body = '', status = '200'] = process.argv;
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
const server = createServer((request, response) => {
  const answer = () => {
    response.writeHead(Number(status), headers);
    response.end(body);
  };
  if (request.method === 'GET') answer();
  else request.resume().once('end', answer);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') {
    console.log(`http://127.0.0.1:${address.port}/`);
  }
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../../tests/support/build-if-stale.mjs';
import { DemoMail, invitePeople, people, policy, signInAs } from './desk.mjs';
import { bringFirstPeople } from './first-people.mjs';
import { staticFiles } from './static-files.mjs';

/**
 * The demo (`npm start`): pages as a municipality, an institution and the working group would publish
 * them, the widgets as built, and the reference endpoint, in one process. `PORT` chooses the port (0:
 * any free one); `--fresh` forgets the data of earlier runs.
 */
const root = join(import.meta.dirname, '../..');
const options = readOptions();

const port = Number(process.env.PORT ?? 8080);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is not a port number: ${process.env.PORT}`);
  process.exit(1);
}

if (!(await buildIfStale())) process.exit(1);

/** @returns {{ fresh: boolean }} */
function readOptions() {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean', default: false } } }).values;
  } catch {
    console.error(
      `Unknown option: ${process.argv.slice(2).join(' ')}. The demo knows only --fresh.`,
    );
    return process.exit(1);
  }
}

/** The pages are as strict as a careful municipality; the widgets have to work there. */
const strict = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'referrer-policy': 'strict-origin-when-cross-origin',
};
const voorbeeld = '@nl-design-system-unstable/voorbeeld-design-tokens/dist';
const files = staticFiles([
  { path: '/voorbeeld/', folder: join(root, 'node_modules', voorbeeld) },
  { path: '/storybook/', folder: join(root, 'stories/.static') },
  { path: '/', folder: join(import.meta.dirname, 'pages'), headers: strict },
]);

const hasStorybook = () => existsSync(join(root, 'stories/.static/index.html'));

/** The first page offers Storybook only when it is built. */
function firstPage() {
  const html = readFileSync(join(import.meta.dirname, 'pages/index.html'), 'utf8');
  const body = hasStorybook() ? html : html.replace(/<!-- storybook.*<!-- \/storybook -->/s, '');
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', ...strict } });
}

const mail = new DemoMail();

/** A page of the demo; undefined: the endpoint answers. @param {URL} url @param {string} method */
function page(url, method) {
  if (url.pathname.startsWith('/cdn/')) return undefined;
  if (url.pathname === '/mail') return mail.page(strict);
  const who = Object.entries(people).find(([it]) => url.pathname === `/inloggen/${it}`)?.[1];
  if (who) return signInAs(server.endpoint, mail, url.origin, who.email);
  if (url.pathname === '/' || url.pathname === '/index.html') return firstPage();
  if (url.pathname === '/storybook') return Response.redirect(new URL('/storybook/', url), 308);
  if (url.pathname.startsWith('/storybook/') && !hasStorybook())
    return new Response('Storybook is not built yet: npm run storybook:build\n', { status: 404 });
  const answer = files(url.pathname, method);
  if (answer) return answer;
  const missing = files('/404.html', method);
  return new Response(missing?.body, { status: 404, headers: missing?.headers });
}

/** @type {typeof import('../../src/cli/start-server.ts')} */
const { startServer } = await import(
  new URL('../../dist/cli/start-server.js', import.meta.url).href
);

/** @type {import('../../src/cli/start-server.ts').RunningServer} */
let server;
const database = join(root, '.data/demo.sqlite');
const isFirst = options.fresh || !existsSync(database);
try {
  server = await startServer({
    port,
    database: { file: database },
    fresh: options.fresh,
    sample: true,
    // What people fill in here is made up as well.
    insecureDev: true,
    mail,
    policy,
    // A sign-up is kept by a link; of a port that is not known yet there is none.
    ...(port > 0 && { publicUrl: `http://localhost:${port}` }),
    pages: (request) => page(new URL(request.url), request.method),
  });
  await invitePeople(server.endpoint);
  const address = server.url.replace('127.0.0.1', 'localhost');
  console.log(`\n  Groepsmaatschappelijk werk: ${address}/\n`);
  for (const [it, { title }] of Object.entries(people)) {
    console.log(`  ${title}: ${address}/inloggen/${it}`);
  }
  console.log(`  Mail van de demo: ${address}/mail\n`);
  if (isFirst) await bringFirstPeople(server.endpoint, address);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void server.close().finally(() => process.exit());
    });
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(`Port ${port} is in use. Any free one: PORT=0 npm start`);
  process.exit(1);
}

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** Where Debian's package `wordpress` puts it. */
const packaged = '/usr/share/wordpress';

const missing = ['php', 'mariadbd', 'mariadb-install-db'].filter(
  (command) =>
    !(process.env['PATH'] ?? '')
      .split(':')
      .concat('/usr/sbin')
      .some((it) => existsSync(join(it, command))),
);

/** Why WordPress cannot be tried here; undefined where it can. */
export const noWordPress: string | undefined =
  missing.length > 0 || !existsSync(packaged)
    ? 'apt-get install wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql php-mbstring php-xml'
    : undefined;

export interface WordPress {
  readonly origin: string;
  /** Runs PHP inside WordPress; returns what it prints. */
  php(code: string): string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks again until it works: a server that is starting has no other sign. */
async function until(works: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await works()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not start`);
}

/** An installed WordPress with the plugin of the build, on a database of its own. */
export async function startWordPress(pluginZip: string): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-wordpress-'));
  const site = join(folder, 'site');
  cpSync(packaged, site, { recursive: true, dereference: true });
  for (const [name, content] of Object.entries(unzipSync(readFileSync(pluginZip)))) {
    const path = join(site, 'wp-content/plugins', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const asUs = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    ...asUs,
  ]);
  const path = `${process.env['PATH']}:/usr/sbin`;
  const database = spawn(
    'mariadbd',
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...asUs],
    { stdio: 'ignore', env: { ...process.env, PATH: path } },
  );
  await until(() => existsSync(socket), 'MariaDB');

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  writeFileSync(
    join(site, 'wp-config.php'),
    `<?php
define( 'DB_NAME', 'wordpress' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' ); define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${origin}' ); define( 'WP_SITEURL', '${origin}' );
define( 'DISABLE_WP_CRON', true ); define( 'WP_HTTP_BLOCK_EXTERNAL', false );
define( 'WP_DEBUG', true ); define( 'WP_DEBUG_DISPLAY', true ); define( 'WP_DEBUG_LOG', false );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $key ) {
	define( $key, 'for a test of one minute ' . $key );
}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`,
  );
  const run = (code: string): string =>
    execFileSync('php', ['-d', 'display_errors=0', '-r', code], {
      cwd: site,
      encoding: 'utf8',
      // WordPress 6.1 is older than the PHP of Debian and says so on each start.
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const load = `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1'; require '${site}/wp-load.php';`;
  run(
    `$db = new mysqli( 'localhost', 'root', '', '', 0, '${socket}' ); $db->query( 'create database wordpress character set utf8mb4' );`,
  );
  run(
    `define( 'WP_INSTALLING', true ); ${load} require '${site}/wp-admin/includes/upgrade.php'; wp_install( 'Proef', 'beheer', 'beheer@example.nl', true, '', 'geheim-beheer' );`,
  );
  const php = (code: string): string => run(`${load} ${code}`);
  php(
    `require '${site}/wp-admin/includes/plugin.php'; $wrong = activate_plugin( 'gmw-widgets/gmw-widgets.php' ); if ( is_wp_error( $wrong ) ) { fwrite( STDERR, $wrong->get_error_message() ); exit( 1 ); }
     foreach ( array( 'editor', 'author' ) as $role ) { wp_insert_user( array( 'user_login' => $role, 'user_pass' => "geheim-$role", 'user_email' => "$role@example.nl", 'role' => $role ) ); }`,
  );

  const server: ChildProcess = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
    stdio: 'ignore',
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    detached: true,
  });
  await until(
    () =>
      fetch(`${origin}/wp-login.php`).then(
        (it) => it.ok,
        () => false,
      ),
    'WordPress',
  );

  return {
    origin,
    php,
    stop: async () => {
      // The workers of PHP's server are processes of its group.
      if (server.pid !== undefined) process.kill(-server.pid);
      const ended = once(database, 'exit');
      database.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

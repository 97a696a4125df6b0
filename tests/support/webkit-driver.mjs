// WebKitGTK needs a driver process and a screen; both are started here and stopped with us.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { firstExecutable } from './browsers.mjs';

/** @param {import('node:child_process').ChildProcess} child */
const stopWithUs = (child) => process.on('exit', () => child.kill());

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

/** True when WebKitGTK can open a window here, or we can make a screen for it. */
export const canHaveDisplay = () =>
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] || firstExecutable(['Xvfb']));

/** Starts a virtual screen unless there is one. @returns {Promise<NodeJS.ProcessEnv>} */
const withDisplay = async () => {
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return process.env;
  const xvfb = firstExecutable(['Xvfb']);
  if (!xvfb) throw new Error('WebKitGTK needs a screen: install xvfb');
  const screen = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  stopWithUs(screen);
  const pipe = screen.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe for its number');
  const [number] = await Promise.race([
    once(pipe, 'data'),
    once(screen, 'exit').then(() => {
      throw new Error('Xvfb did not start');
    }),
  ]);
  return { ...process.env, DISPLAY: `:${String(number).trim()}` };
};

/** Starts WebKitWebDriver. @param {string} driver its path @returns {Promise<number>} its port */
export const startWebKitDriver = async (driver) => {
  const env = await withDisplay();
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
  stopWithUs(child);
  for (let attempt = 0; attempt < 200; attempt++) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver did not answer');
};

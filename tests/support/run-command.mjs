import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const tools = join(root, 'node_modules/.bin');

/**
 * Runs one command of the project's own tools in the root and streams what it says.
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env] extra variables
 * @returns {Promise<boolean>} whether it succeeded
 */
export const runCommand = async ([name = '', ...args], env = {}) => {
  console.log(`\n> ${[name, ...args].join(' ')}`);
  const child = spawn(name, args, {
    cwd: root,
    env: { ...process.env, ...env, PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  try {
    const [code] = await once(child, 'exit');
    return code === 0;
  } catch (error) {
    console.error(error);
    return false;
  }
};

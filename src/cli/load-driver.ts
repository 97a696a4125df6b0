import { CliError } from './cli-error.ts';

/**
 * Loads a database driver. Drivers are optional, so that nobody has to install one that is not used.
 *
 * @param install the package, as in `npm install <package>`
 * @throws CliError when the driver is not installed
 */
export async function loadDriver<Module>(
  install: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const { code } = (error ?? {}) as { code?: unknown };
    if (code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CliError(
      `The driver of the database is not installed. Install it: npm install ${install}`,
    );
  }
}

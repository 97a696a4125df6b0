// WebKitGTK by the plain WebDriver protocol: a session, an address, a script.
import type { FoundBrowser } from '../browsers.mjs';
import { startWebKitDriver } from '../webkit-driver.mjs';

/** A cookie as the browser keeps it. */
export interface BrowserCookie {
  readonly name: string;
  readonly path?: string | undefined;
  readonly secure?: boolean | undefined;
  readonly httpOnly?: boolean | undefined;
}

export interface WebKitSession {
  goto(url: string): Promise<void>;
  /** The value of an expression in the page; it has to survive JSON. */
  run(expression: string): Promise<unknown>;
  cookies(): Promise<BrowserCookie[]>;
  close(): Promise<void>;
}

/** Ports of drivers without a session: each has one at a time. */
const idle: number[] = [];

/** Opens the little browser that WebKitGTK's driver drives. It has one window and no profile. */
export async function openWebKit(browser: FoundBrowser): Promise<WebKitSession> {
  const port = idle.pop() ?? (await startWebKitDriver(browser.driver ?? 'WebKitWebDriver'));
  const base = `http://127.0.0.1:${port}/session`;
  const command = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(base + path, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`WebKit ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary: browser.executablePath, args: ['--automation'] };
  const capabilities = {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': options,
    },
  };
  const { sessionId } = (await command('POST', '', { capabilities })) as { sessionId: string };
  return {
    goto: async (url) => void (await command('POST', `/${sessionId}/url`, { url })),
    run: (expression) =>
      command('POST', `/${sessionId}/execute/sync`, {
        script: `return (${expression});`,
        args: [],
      }),
    cookies: async () => (await command('GET', `/${sessionId}/cookie`)) as BrowserCookie[],
    close: async () => {
      await command('DELETE', `/${sessionId}`);
      idle.push(port);
    },
  };
}

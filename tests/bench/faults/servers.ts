import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../support/e2e/serve.ts';
import type { ServedEndpoint } from '../../support/e2e/serve.ts';
import { serverOf } from '../../support/load.ts';
import type { Random } from './random.ts';

/** Several servers over one database, which are killed and whose clocks are set back. */
export class Servers {
  kills = 0;
  clocksSetBack = 0;
  /** Starts that failed, as while the database was away; who runs a server starts it again. */
  failedStarts = 0;
  readonly #location: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #outputs: (() => string)[] = [];
  #running: ServedEndpoint[] = [];

  constructor(location: string, smtpUrl: string) {
    this.#location = location;
    const clock = join(import.meta.dirname, 'shift-clock.mjs');
    this.#environment = {
      NODE_OPTIONS: `--import=${clock}`,
      SMTP_URL: smtpUrl,
      GMW_MAIL_FROM: 'bericht@aanbod.example',
    };
  }

  readonly bases = (): readonly string[] => this.#running.map((it) => it.endpoint);

  async start(count: number): Promise<void> {
    this.#running = await Promise.all(Array.from({ length: count }, () => this.#startOne()));
  }

  /** Kills one, and starts another in its place. */
  async killOne(random: Random): Promise<void> {
    const index = Math.floor(random.between(0, this.#running.length));
    await this.#running[index]?.stop('SIGKILL');
    this.kills += 1;
    this.#running[index] = await this.#startOne();
  }

  /** Sets the clock of one back by an hour, for so many milliseconds. */
  async setClockBack(random: Random, milliseconds: number): Promise<void> {
    const server = random.pick(this.#running);
    server.signal('SIGUSR2');
    this.clocksSetBack += 1;
    await wait(milliseconds);
    // One that was killed meanwhile has a successor with the right clock.
    if (this.#running.includes(server)) server.signal('SIGUSR2');
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.#running.map((it) => it.stop('SIGKILL')));
  }

  /** Lines of all servers with this text, to see what was behind a wrong answer. */
  linesWith(text: string): string[] {
    return this.#outputs.flatMap((output) =>
      output()
        .split('\n')
        .filter((line) => line.includes(text)),
    );
  }

  async #startOne(): Promise<ServedEndpoint> {
    const [args, environment] = serverOf(this.#location);
    const giveUp = performance.now() + 60_000;
    for (;;) {
      try {
        const server = await serve(args, { ...environment, ...this.#environment });
        this.#outputs.push(server.output);
        return server;
      } catch (error) {
        if (performance.now() > giveUp) throw error;
        this.failedStarts += 1;
        await wait(300);
      }
    }
  }
}

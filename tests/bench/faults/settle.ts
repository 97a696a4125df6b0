import { startServer } from '../../../src/cli/start-server.ts';
import { mailFrom } from '../../../src/cli/mail.ts';
import type { DeskSignup } from '../../../src/contract/desk-signups.ts';
import type { Group } from '../../../src/contract/group.ts';
import type { Poll } from '../../../src/contract/poll.ts';
import { deskToken, listSignups } from '../../support/load.ts';
import type { FaultyDatabase } from './databases.ts';
import { poll } from './visitors.ts';

/** Milliseconds by which the clock is put on when nothing is due, and the furthest: attempts go on for days. */
const step = 3_600_000;
const furthest = 60 * step;

export interface Settled {
  signups: DeskSignup[];
  capacity: { available?: number | undefined; waiting?: number | undefined };
  tally: number;
}

/**
 * One sound server does all that is left to do, on a clock that goes ahead to the next attempt at a
 * message, and tells what is there then.
 */
export async function settle(database: FaultyDatabase, smtpUrl: string): Promise<Settled> {
  const { kind, location } = database;
  let ahead = 0;
  const mail = mailFrom({ SMTP_URL: smtpUrl, GMW_MAIL_FROM: 'bericht@aanbod.example' });
  const server = await startServer({
    database: kind === 'sqlite' ? { file: location } : { url: location, file: '' },
    insecureDev: true,
    deskToken,
    clock: () => new Date(Date.now() + ahead),
    ...(mail && { mail }),
  });
  try {
    for (;;) {
      const { sent, waiting } = await server.endpoint.work();
      if (waiting === 0 || ahead >= furthest) break;
      if (sent === 0) ahead += step;
    }
    const base = `${server.url}/v1`;
    const read = async <Body>(path: string): Promise<Body> =>
      (await (await fetch(`${base}${path}`)).json()) as Body;
    const group = await read<Group>('/groups/busy');
    const { tally } = await read<Poll>(`/polls/${poll}`);
    return {
      signups: await listSignups(base),
      capacity: group.editions[0]?.capacity ?? {},
      tally: tally?.total ?? 0,
    };
  } finally {
    await server.close();
  }
}

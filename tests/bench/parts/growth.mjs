import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sendAll } from '../http/send-all.mjs';
import { command, start } from '../http/start.mjs';
import { importOffer } from '../throughput/offer.mjs';
import { formTokens, post, signupRequests, voteRequests } from '../throughput/submissions.mjs';

export const documents = ['docs/scaling.md'];

const count = 1_000;

/** Milliseconds after which a form token may be used. */
const tokenAge = 3_100;

/** What one more record of each kind takes in an SQLite file, with its indexes. */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-bench-'));
  const file = join(folder, 'growth.sqlite');
  importOffer(folder, file, { groups: count, polls: ['growth'] });
  await fill(file);
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = sizesIn(database);
  database.close();
  rmSync(folder, { recursive: true, force: true });
  const number = (/** @type {number} */ it) => Math.round(it).toLocaleString('en');
  return [
    '| table | rows | bytes a row, with its indexes |',
    '| --- | --: | --: |',
    ...rows.map((it) => `| \`${it.name}\` | ${number(it.rows)} | ${number(it.bytes / it.rows)} |`),
    '',
    `After ${number(count)} groups with a start each, ${number(count)} sign-ups with a mail address, as many looks at one of them, votes with role and institution, and answers with a remark; ${new Date().toISOString().slice(0, 10)}.`,
  ].join('\n');
}

/** Lets people do what fills the tables. @param {string} file */
async function fill(file) {
  const token = randomBytes(20).toString('hex');
  const { url, stop } = await start(
    [command, 'serve', '--port', '0', '--db', file, '--trust-proxy'],
    { GMW_DATA_KEY: randomBytes(32).toString('base64'), GMW_DESK_TOKEN: token },
  );
  const purposes = /** @type {const} */ (['signup', 'vote', 'survey-response']);
  const [signups = [], votes = [], answers = []] = await Promise.all(
    purposes.map((it) => formTokens(url, it, count)),
  );
  const survey = /** @type {{ factors: { id: string }[] }} */ (
    await (await fetch(`${url}/surveys/offer-priorities`)).json()
  );
  await wait(tokenAge);
  await sendAll([url], signupRequests(signups, count, true));
  const voter = { role: 'Groepswerker', institution: 'Welzijn Gooistreek' };
  await sendAll([url], voteRequests(votes, 'growth', voter));
  const ranking = survey.factors.map((it) => it.id);
  const remark =
    'Wij beslissen samen met de gemeente, twee keer per jaar, na een ronde langs de wijken.';
  await sendAll(
    [url],
    answers.map((formToken, index) =>
      post(
        '/surveys/offer-priorities/responses',
        { ranking, remark, publish: false, formToken },
        `10.200.${index >> 8}.${index & 255}`,
      ),
    ),
  );
  const headers = { authorization: `Bearer ${token}` };
  const listed = await fetch(`${url}/desk/signups?edition=edition-0`, { headers });
  const { signups: first } = /** @type {{ signups: { reference: string }[] }} */ (
    await listed.json()
  );
  for (let look = 0; look < count; look += 1) {
    await fetch(`${url}/desk/signups/${first[0]?.reference}`, { headers });
  }
  await stop();
}

/**
 * Tables with their rows and bytes, the largest first. Few rows tell nothing, because tables share no page;
 * the files of the widgets are few but large.
 *
 * @param {DatabaseSync} database
 */
function sizesIn(database) {
  const pages = database
    .prepare(
      `select tbl_name as name, sum(pgsize) as bytes
       from dbstat join sqlite_schema using (name) group by tbl_name order by bytes desc`,
    )
    .all();
  return pages
    .map(({ name, bytes }) => ({
      name: String(name),
      bytes: Number(bytes),
      rows: Number(
        database.prepare(`select count(*) as rows from "${String(name)}"`).get()?.['rows'],
      ),
    }))
    .filter((it) => it.rows >= 50 || it.name === 'widget_files');
}

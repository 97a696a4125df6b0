import { parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';
import { mailFrom } from './mail.ts';
import { withEndpoint } from './with-endpoint.ts';

export const inviteHelp = `gmw-widgets invite <mail address> --admin
  Lets somebody sign in at the desk who may do everything, and invite others there
  --name <name>         the name that colleagues see; default: the mail address
  --db <file or URL>    SQLite file, or postgres:// URL; also DATABASE_URL (.data/gmw.sqlite)`;

/** Invites an administrator: the first person of a desk, or one who lost their rights. */
export async function invite(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      admin: { type: 'boolean', default: false },
      name: { type: 'string' },
      db: { type: 'string' },
    },
  });
  const [email, ...rest] = positionals;
  if (email === undefined || rest.length > 0 || !values.admin) throw new CliError(inviteHelp);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new CliError(`Not a mail address: ${email}`);
  const mail = mailFrom(process.env) !== undefined;
  const { isNew, link } = await withEndpoint(values.db, (endpoint) =>
    endpoint.invite({ email, name: values.name ?? email, mail }),
  );
  console.log(isNew ? `${email} may sign in` : `${email} may do everything again`);
  console.log(link ?? 'The desk is at /v1/desk of this endpoint (GMW_PUBLIC_URL is not set)');
  if (isNew) {
    console.log(
      mail
        ? '"serve" mails the invitation'
        : 'No mail was sent: SMTP_URL is not set. Signing in needs mail as well.',
    );
  }
}

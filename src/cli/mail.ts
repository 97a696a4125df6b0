import { createTransport } from 'nodemailer';
import type { Mail } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';
import { readAll } from './read-all.ts';

/** Milliseconds that a mail server has to answer. */
const timeout = 20_000;

/** Sends through an SMTP server: `smtp://user:password@host:587`, or `smtps://` for TLS at once. */
export function smtpMail(url: string, from: string): Mail {
  const transport = createTransport({
    url,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        // Asks mailboxes to send no automatic replies (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    async check() {
      await transport.verify();
    },
  };
}

/** Mail by `SMTP_URL` and `GMW_MAIL_FROM`; undefined without `SMTP_URL`: messages then wait. */
export function mailFrom(environment: NodeJS.ProcessEnv): Mail | undefined {
  const url = environment['SMTP_URL'] || undefined;
  const from = environment['GMW_MAIL_FROM'] || undefined;
  if (url === undefined) return undefined;
  const settings = readAll({
    url() {
      if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
        throw new CliError('SMTP_URL begins with smtp:// or smtps://.');
      }
      return url;
    },
    from() {
      if (from?.includes('@')) return from;
      throw new CliError(
        'Set GMW_MAIL_FROM to the address that messages come from. Choose a neutral name: someone' +
          ' else may read along.',
      );
    },
  });
  return smtpMail(settings.url, settings.from);
}

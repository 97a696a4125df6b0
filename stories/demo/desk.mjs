/**
 * The desk of the demo: made-up people who sign in by one click, and the mail that the demo "sends".
 * Nothing in the endpoint is bypassed: the demo asks for a mail, reads its code and signs in with it,
 * as a person would.
 */

const institution = 'welzijn-gooistreek';

/** Who works here, by the last part of the address that signs them in. */
export const people = {
  coordinator: {
    title: 'Coördinator van Welzijn Gooistreek',
    name: 'Fatma Demir (verzonnen)',
    email: 'f.demir@welzijn-gooistreek.example',
    rights: [
      { task: 'signups', institution },
      { task: 'offer', institution },
      { task: 'signals', institution },
      { task: 'people', institution },
    ],
  },
  secretaris: {
    title: 'Secretaris van de werkgroep',
    name: 'Kees Visser (verzonnen)',
    email: 'k.visser@werkgroep.example',
    rights: [{ task: 'ballots' }, { task: 'people' }],
  },
};

/** Everybody here is made up, so a mail is enough, as often as somebody clicks. */
export const policy = {
  signIn: { signupsNeedPasskey: false, perMailbox: { count: 10_000, seconds: 3600 } },
};

/** Mail that stays in memory, newest first, to be read on a page. */
export class DemoMail {
  /** @type {{ to: string, subject: string, text: string, at: Date }[]} */
  messages = [];

  /** @param {{ to: string, subject: string, text: string }} message */
  async send({ to, subject, text }) {
    this.messages.unshift({ to, subject, text, at: new Date() });
    this.messages.length = Math.min(this.messages.length, 200);
  }

  /** @param {string} to */
  newestCode(to) {
    const text = this.messages.find((it) => it.to === to)?.text ?? '';
    return /^[A-Z0-9]{4}-[A-Z0-9]{4}$/m.exec(text)?.[0] ?? '';
  }

  /** @param {Record<string, string>} headers */
  page(headers) {
    const items = this.messages.map(
      ({ to, subject, text, at }) => `<li class="message">
        <h2>${escape(subject)}</h2>
        <p>Aan ${escape(to)}, ${at.toLocaleTimeString('nl-NL')}</p>
        <pre>${withLinks(escape(text))}</pre>
      </li>`,
    );
    const body = `<!doctype html>
      <html lang="nl">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Mail van de demo</title>
          <link rel="icon" href="/icon.svg" />
          <link rel="stylesheet" href="/site.css" />
          <link rel="stylesheet" href="/mail.css" />
        </head>
        <body>
          <main id="inhoud">
            <h1>Mail van de demo</h1>
            <p>Wat de demo zou mailen, komt hier. Niemand krijgt echt mail. <a href="/mail">Vernieuwen</a></p>
            ${items.length > 0 ? `<ol class="messages">${items.join('')}</ol>` : '<p>Er is nog geen mail.</p>'}
          </main>
        </body>
      </html>`;
    const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(body, { headers: { ...type, ...headers } });
  }
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);

/** @param {string} text */
const withLinks = (text) => text.replace(/https?:\/\/[^\s<]+/g, '<a href="$&">$&</a>');

/** @param {{ invite(person: object): Promise<unknown> }} endpoint */
export async function invitePeople(endpoint) {
  // A desk always has somebody who manages everything.
  await endpoint.invite({ email: 'beheer@demo.example', name: 'Beheer (verzonnen)', mail: false });
  for (const { email, name, rights } of Object.values(people)) {
    await endpoint.invite({ email, name, rights, mail: false });
  }
}

/**
 * Signs a made-up person in for who opens the address, and leads to the desk.
 *
 * @param {{ fetch(request: Request): Promise<Response>, work(): Promise<unknown> }} endpoint
 * @param {DemoMail} mail
 * @param {string} origin
 * @param {string} email
 */
export async function signInAs(endpoint, mail, origin, email) {
  let cookie = '';
  /** @param {string} path @param {object} body */
  const post = async (path, body) => {
    const response = await endpoint.fetch(
      new Request(`${origin}/v1/desk${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie },
        body: JSON.stringify(body),
      }),
    );
    const cookies = response.headers.getSetCookie();
    cookie = cookies.map((it) => it.split(';')[0]).join('; ');
    return { response, cookies };
  };
  await post('/sign-in', { email });
  await endpoint.work();
  const { response, cookies } = await post('/sessions', { email, code: mail.newestCode(email) });
  if (!response.ok) return response;
  const headers = new Headers({ location: '/v1/desk' });
  for (const it of cookies) headers.append('set-cookie', it);
  return new Response(null, { status: 303, headers });
}

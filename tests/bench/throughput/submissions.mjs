let people = 0;

/** The next address and phone number: everybody has their own, as limits and admission expect. */
const nextPerson = () => {
  people += 1;
  return {
    address: `10.${(people >> 16) & 255}.${(people >> 8) & 255}.${people & 255}`,
    phone: `06 1${String(people).padStart(7, '0')}`,
    name: `Deelnemer ${people}`,
  };
};

/**
 * A whole request that posts JSON.
 *
 * @param {string} path below the version
 * @param {object} body
 * @param {string} address of the client
 */
export function post(path, body, address) {
  const json = JSON.stringify(body);
  return [
    `POST /v1${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(json)}`,
    `idempotency-key: ${crypto.randomUUID()}`,
    `x-forwarded-for: ${address}`,
    '',
    json,
  ].join('\r\n');
}

/**
 * Form tokens, which have to be some seconds old when they are used.
 *
 * @param {string} base of an endpoint
 * @param {'signup' | 'vote' | 'survey-response'} purpose
 * @param {number} count
 * @returns {Promise<string[]>}
 */
export async function formTokens(base, purpose, count) {
  /** @type {string[]} */
  const tokens = [];
  const one = async () => {
    const response = await fetch(`${base}/form-tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ purpose }),
    });
    const { token } = /** @type {{ token: string }} */ (await response.json());
    tokens.push(token);
  };
  while (tokens.length < count) {
    await Promise.all(Array.from({ length: Math.min(16, count - tokens.length) }, one));
  }
  return tokens;
}

/**
 * Sign-ups, spread over the starts of an offer.
 *
 * @param {readonly string[]} tokens
 * @param {number} editions
 * @param {boolean} [areMailed] whether they give a mail address too
 */
export const signupRequests = (tokens, editions, areMailed = false) =>
  tokens.map((formToken, index) => {
    const { address, phone, name } = nextPerson();
    const mail = areMailed ? { email: `deelnemer.${index}@example.nl`, mayMail: true } : {};
    const participant = { name, phone, ...mail };
    const edition = `edition-${index % editions}`;
    return post('/signups', { mode: 'self', edition, participant, formToken }, address);
  });

/**
 * Votes in one poll, as after a broadcast.
 *
 * @param {readonly string[]} tokens
 * @param {string} poll
 * @param {object} [more] that everybody fills in
 */
export const voteRequests = (tokens, poll, more = {}) =>
  tokens.map((formToken, index) =>
    post(
      `/polls/${poll}/votes`,
      { option: `option-${(index % 4) + 1}`, formToken, ...more },
      nextPerson().address,
    ),
  );

/**
 * Sends one of these requests and gives its answer.
 *
 * @param {string} base of an endpoint
 * @param {string} request
 * @returns {Promise<string>} the body
 */
export async function answerTo(base, request) {
  const [head = '', body = ''] = request.split('\r\n\r\n');
  const [line = '', ...headers] = head.split('\r\n');
  const response = await fetch(new URL(line.split(' ')[1] ?? '', base), {
    method: 'POST',
    headers: headers
      .map((it) => /** @type {[string, string]} */ (it.split(': ')))
      .filter(([name]) => name !== 'host' && name !== 'content-length'),
    body,
  });
  const answer = await response.text();
  if (response.status !== 201) throw new Error(`${response.status} ${answer}`);
  return answer;
}

/**
 * Made-up people who sign up and look for a group when the demo first starts, through the routes that
 * visitors use, so that the desk has work to show.
 */

const institution = 'welzijn-gooistreek';
const adult = { ageBand: '18-64' };

/** One for each way in, and for what a coordinator has to heed. */
const signups = [
  {
    mode: 'self',
    edition: 'werkstress-weesp',
    participant: {
      name: 'Samira de Boer (verzonnen)',
      phone: '06 00 00 00 01',
      email: 's.deboer@example.nl',
      contactMoments: ['morning'],
      mayMail: true,
      mayLeaveMessage: true,
      maySayWhoWeAre: true,
      ...adult,
    },
  },
  {
    mode: 'self',
    edition: 'assertief-hilversum',
    participant: {
      name: 'Noor Bakker (verzonnen)',
      phone: '06 00 00 00 02',
      contactMoments: ['evening'],
      mayLeaveMessage: false,
      ...adult,
    },
    note: 'Ik vind het spannend in een groep.',
  },
  {
    mode: 'self',
    edition: 'assertief-huizen',
    participant: {
      name: 'Bram Vos (verzonnen)',
      email: 'b.vos@example.nl',
      mayMail: true,
      mailIsShared: true,
      ...adult,
    },
  },
  {
    mode: 'child',
    edition: 'scheiding-bussum',
    participant: { name: 'Milan Smit (verzonnen)' },
    guardian: { name: 'Eva Smit (verzonnen)', phone: '06 00 00 00 04' },
  },
  {
    mode: 'referrer',
    edition: 'put-hilversum',
    participant: { name: 'Frank Mulder (verzonnen)', phone: '06 00 00 00 05', ...adult },
    participantKnows: true,
    referrer: {
      name: 'Sanne de Wit (verzonnen)',
      organization: 'Huisartsenpraktijk De Linde (verzonnen)',
      phone: '035 000 00 05',
    },
  },
  {
    mode: 'talk',
    institution,
    participant: { name: 'Chantal Prins (verzonnen)', phone: '06 00 00 00 06', ...adult },
  },
];

const wishes = [
  ...Array.from({ length: 6 }, () => ({
    themes: ['rouw'],
    dayparts: ['evening'],
    place: 'Weesp',
    barriers: ['time'],
  })),
  {
    themes: ['rouw'],
    text: 'Is er iets voor wie een kind heeft verloren?',
    contact: { name: 'Ans de Groot (verzonnen)', email: 'a.degroot@example.nl' },
  },
];

/** Younger tokens are those of robots (milliseconds). */
const tokenAge = 3500;

/**
 * @param {{ fetch(request: Request): Promise<Response> }} endpoint
 * @param {string} origin
 */
export async function bringFirstPeople(endpoint, origin) {
  /** @param {string} path @param {object} body */
  const post = async (path, body) => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': `"${crypto.randomUUID()}"`,
    };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await endpoint.fetch(new Request(`${origin}/v1${path}`, request));
    const answer = await response.json();
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  /** @param {string} purpose @param {readonly object[]} bodies */
  const withTokens = (purpose, bodies) =>
    Promise.all(
      bodies.map(async (body) => {
        const { token } = await post('/form-tokens', { purpose });
        return { ...body, formToken: token };
      }),
    );
  const filledIn = await withTokens('signup', signups);
  const wished = await withTokens('demand-signal', wishes);
  await new Promise((resolve) => setTimeout(resolve, tokenAge));
  for (const body of filledIn) await post('/signups', body);
  for (const body of wished) await post('/demand-signals', { institution, ...body });
}

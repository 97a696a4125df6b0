import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../http/start.mjs';

const themes = ['rouw', 'geld', 'opvoeden', 'eenzaamheid', 'weerbaarheid'];

/** @param {number} index */
const groupOf = (index) => ({
  id: `group-${index}`,
  institution: 'welzijn',
  name: `Groep ${index}`,
  summary: 'Tien bijeenkomsten waarin u met anderen oefent en van elkaar leert.',
  kind: 'course',
  themes: [{ value: themes[index % themes.length], label: themes[index % themes.length] }],
  audiences: [{ value: 'adults', label: 'Volwassenen' }],
  editions: [
    {
      id: `edition-${index}`,
      entry: 'rolling',
      attendanceMode: 'offline',
      signupStatus: 'open',
      capacity: { maximum: 1000 },
      location: { name: 'Buurthuis', city: 'Hilversum' },
    },
  ],
});

/** @param {string} id */
const pollOf = (id) => ({
  id,
  question: 'Welke omschrijving past het best?',
  options: [1, 2, 3, 4].map((number) => ({
    id: `option-${number}`,
    number,
    short: `Omschrijving ${number}`,
    text: 'Groepsmaatschappelijk werk is hulpverlening in een groep.',
  })),
});

/**
 * Imports so many groups, each with a start that does not fill up, and polls into a database.
 *
 * @param {string} folder for a temporary file
 * @param {string} location file or URL
 * @param {{ groups: number, polls: readonly string[] }} content
 */
export function importOffer(folder, location, { groups, polls }) {
  const file = join(folder, 'offer.json');
  const institution = { id: 'welzijn', name: 'Welzijn', privacyUrl: 'https://example.nl/privacy' };
  writeFileSync(
    file,
    JSON.stringify({
      institutions: [institution],
      groups: Array.from({ length: groups }, (_, index) => groupOf(index)),
      polls: polls.map(pollOf),
    }),
  );
  execFileSync(process.execPath, [command, 'import', file, '--db', location], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

// The offer as a table: what was downloaded and changed in a spreadsheet is read in again.
import { expect, it } from 'vitest';
import { HeldChangeList } from '../../src/contract/desk-changes.ts';
import { OfferTableReport } from '../../src/contract/desk-offer-table.ts';
import type { Group } from '../../src/contract/group.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { signUp } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const offer = {
  institutions: [
    { ...institution!, closingDays: ['2027-04-13'] },
    { ...institution!, id: 'elders' },
  ],
  groups: [
    group('course', {
      name: 'Assertief; nee zeggen',
      editions: [edition('course-1', { costs: [{ amount: 7.5, description: 'Koffie' }] })],
    }),
    group('theirs', { institution: 'elders' }),
  ],
};

describeDatabases('the offer as a table', (open) => {
  const start = async () => {
    const clock = testClock('2027-01-14T10:00:00Z');
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      deskToken: 'all welzijn:ours',
    });
    const desk = deskOf(endpoint, 'ours');
    const download = async (format = 'csv') =>
      (await (await desk.get(`/offer-table?format=${format}`)).text()).replace(/^\uFEFF/, '');
    const read = async (csv: string, dryRun = false) => {
      const response = await desk.post('/offer-table', { csv, institution: 'welzijn', dryRun });
      expect(response.status).toBe(200);
      return OfferTableReport.parse(await response.json());
    };
    const stored = async (id: string) =>
      (await (await deskOf(endpoint, 'all').get(`/groups/${id}`)).json()) as Group;
    return { endpoint, desk, clock, download, read, stored };
  };

  it('is read in as it was downloaded without changing anything', async () => {
    const { desk, download, read, stored } = await start();
    const before = await stored('course');
    const response = await desk.get('/offer-table');
    expect(response.headers.get('content-disposition')).toContain('aanbod.csv');
    const csv = await download();
    expect(csv).not.toContain('theirs');
    expect(csv).toContain('"Assertief; nee zeggen"');
    expect(await read(csv)).toEqual({
      lines: [{ line: 2, group: 'Assertief; nee zeggen', outcome: 'same' }],
      told: 0,
    });
    expect(await stored('course')).toEqual(before);
    expect(JSON.parse(await download('json'))).toMatchObject({ groups: [{ id: 'course' }] });
  });

  it('is tried first: the report is the same and nothing is stored', async () => {
    const { download, read, stored } = await start();
    const csv = (await download()).replace(';8;3;', ';10;4;');
    const tried = await read(csv, true);
    expect(tried.lines).toEqual([{ line: 2, group: 'Assertief; nee zeggen', outcome: 'changed' }]);
    expect((await stored('course')).editions[0]?.capacity).toMatchObject({ maximum: 8 });
    expect(await read(csv)).toEqual(tried);
    const { editions } = await stored('course');
    expect(editions[0]).toMatchObject({
      capacity: { maximum: 10, minimum: 4 },
      costs: [{ amount: 7.5, description: 'Koffie' }],
      sessions: [{ date: '2027-02-01' }, { date: '2027-03-01' }],
    });
  });

  it('makes groups and starts, without holidays and closing days', async () => {
    const { read, stored, download } = await start();
    const template = await download('template');
    const report = await read(template);
    expect(report.lines).toEqual([{ line: 2, group: 'Assertiviteitstraining', outcome: 'new' }]);
    const made = await stored('assertiviteitstraining');
    expect(made).toMatchObject({
      institution: 'welzijn',
      kind: 'training',
      provision: 'standing',
      themes: [{ label: 'Assertiviteit' }, { label: 'Zelfvertrouwen' }],
      editions: [{ startDate: '2027-04-06', capacity: { maximum: 12, minimum: 8 } }],
    });
    const days = made.editions[0]?.sessions?.map((it) => it.date);
    expect(days).toHaveLength(8);
    for (const free of ['2027-04-13', '2027-04-27', '2027-05-04']) expect(days).not.toContain(free);
    expect(made.editions[0]?.sessions?.[0]).toMatchObject({ startTime: '19:30', endTime: '21:30' });
    expect((await read(await download(), true)).lines.map((it) => it.outcome)).toEqual([
      'same',
      'same',
    ]);
  });

  it('leaves out a line that is not right and tells why; the others go on', async () => {
    const { read, stored } = await start();
    const report = await read(
      [
        'groep;naam;belofte;soort;eerste dag;van;plaatsen;leeftijd',
        'course;;;;31-02-2027;;;',
        'course;;;;20-09-2027;25.00;;',
        'course;;;;21-09-2027;10.00;veel;',
        'course;;;;22-09-2027;10.00;9;',
        'nieuw;Nieuw;Samen;zingen;;;;',
        ';;;;22-09-2027;;;',
        '',
        'theirs;Anders;;;;;;',
        'course;;;;01-01-1999;10.00;9;',
      ].join('\r\n'),
    );
    expect(report.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, 'refused'],
      [2, 'refused'],
      [3, 'refused'],
      [4, 'refused'],
      [5, 'new'],
      [6, 'refused'],
      [7, 'refused'],
      [9, 'refused'],
      [10, 'refused'],
    ]);
    expect(report.lines[8]?.detail).toContain('al geweest');
    expect(report.lines[0]?.detail).toContain('leeftijd');
    expect(report.lines[1]?.detail).toContain('06-04-2027');
    expect(report.lines[5]?.detail).toContain('zingen');
    const { editions } = await stored('course');
    expect(editions).toHaveLength(2);
    expect(editions[1]).toMatchObject({ startDate: '2027-09-22', capacity: { maximum: 9 } });
    expect((await stored('theirs')).name).toBe('Groep theirs');
  });

  it('holds what people are told of, so that it can be taken back', async () => {
    const { endpoint, desk, download, read, stored } = await start();
    await signUp(endpoint, { edition: 'course-1' });
    const csv = (await download()).replaceAll('19:30', '14.00').replaceAll('21:30', '16.00');
    expect(await read(csv, true)).toMatchObject({ told: 1, lines: [{ outcome: 'changed' }] });
    expect(await read(csv)).toMatchObject({ told: 1 });
    expect((await stored('course')).editions[0]?.sessions?.[0]?.startTime).toBe('19:30');
    const { changes } = HeldChangeList.parse(await (await desk.get('/changes')).json());
    expect(changes).toMatchObject([{ state: 'held', group: 'course', called: 1 }]);
  });

  it('is for one institution', async () => {
    const { desk } = await start();
    const csv = 'groep;naam\ntheirs;X';
    const response = await desk.post('/offer-table', { csv, institution: 'elders' });
    expect(response.status).toBe(404);
  });
});

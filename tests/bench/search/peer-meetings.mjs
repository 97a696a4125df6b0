import { createServer } from 'node:http';

const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * A server as crouton asks for one: a BMLT root server with a meeting for each group, that answers as
 * a script which calls a function of the page.
 *
 * @param {readonly import('../../../src/contract/group.ts').Group[]} groups
 */
export async function meetingServer(groups) {
  const institutions = [...new Set(groups.map((it) => it.institution))];
  /** @type {Readonly<Record<string, unknown>>} */
  const answers = {
    GetSearchResults: { meetings: groups.map(asMeeting), formats: formatsOf(groups) },
    GetServiceBodies: institutions.map(asServiceBody),
    GetFormats: [],
  };
  const texts = new Map(Object.entries(answers).map(([name, it]) => [name, JSON.stringify(it)]));
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://bench.example').searchParams;
    const answer = texts.get(query.get('switcher') ?? '');
    response.writeHead(answer ? 200 : 404, { 'content-type': 'text/javascript; charset=utf-8' });
    response.end(answer && `${query.get('callback')}(${answer});`);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** All values are strings, as a root server sends them. */
function asMeeting(/** @type {import('../../../src/contract/group.ts').Group} */ group, at = 0) {
  const [edition] = group.editions;
  const { location, schedule, sessions } = edition ?? {};
  const day = schedule?.byDay?.[0];
  const date = sessions?.[0]?.date ?? edition?.startDate;
  const weekday = day ? days.indexOf(day) : date ? new Date(date).getUTCDay() : at % 7;
  return {
    id_bigint: String(at + 1),
    worldid_mixed: group.id,
    service_body_bigint: group.institution,
    weekday_tinyint: String(weekday + 1),
    venue_type: '1',
    start_time: `${sessions?.[0]?.startTime ?? schedule?.startTime ?? '19:30'}:00`,
    duration_time: '02:00:00',
    time_zone: '',
    formats: group.themes.map((it) => it.value).join(','),
    format_shared_id_list: group.themes.map((it) => it.value).join(','),
    lang_enum: 'nl',
    latitude: String(location?.lat ?? 52.2),
    longitude: String(location?.lon ?? 5.2),
    published: '1',
    root_server_uri: 'bench',
    meeting_name: group.name,
    location_text: location?.name ?? '',
    location_info: '',
    location_street: location?.street ?? '',
    location_neighborhood: '',
    location_municipality: location?.city ?? '',
    location_sub_province: '',
    location_province: '',
    location_postal_code_1: location?.postalCode ?? '',
    location_nation: 'NL',
    comments: group.summary ?? '',
    virtual_meeting_link: '',
    virtual_meeting_additional_info: '',
    phone_meeting_number: '',
  };
}

const formatsOf = (
  /** @type {readonly import('../../../src/contract/group.ts').Group[]} */ groups,
) =>
  [...new Map(groups.flatMap((it) => it.themes).map((it) => [it.value, it])).values()].map(
    ({ value, label }) => ({
      id: value,
      key_string: value,
      name_string: label,
      description_string: label,
      format_type_enum: 'FC1',
      world_id: '',
      lang: 'nl',
      root_server_uri: 'bench',
    }),
  );

const asServiceBody = (/** @type {string} */ id) => ({
  id,
  parent_id: '0',
  name: id,
  description: '',
  type: 'AS',
  url: '',
  helpline: '',
  contact_email: '',
});

import { Group } from '../../contract/group.ts';
import { Institution } from '../../contract/institution.ts';
import { OfferFileEnvelope } from '../../contract/offer-file.ts';
import { checkOrigin, kept, parsed, Skip } from './checker.ts';
import type { Answer, Checker } from './checker.ts';
import { recordFaults, repeatedIds, toldPlaces } from './record-faults.ts';

/** Bytes: more takes an old phone over a second. */
const maxSize = 8_000_000;

/** An offer file for the attribute `src`, as a web server gives it. */
export async function checkStatic(checker: Checker): Promise<void> {
  let answer: Answer | undefined;
  let file: { groups?: unknown[] | undefined; institutions?: unknown[] | undefined } = {};
  await checker.rule('secure-address', () => {
    const { protocol, hostname } = new URL(checker.base);
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    if (protocol !== 'https:' && !isLocal)
      return ['the address is not https: no secure page loads it'];
    return kept;
  });
  await checker.rule('readable', async () => {
    answer = await checker.get('');
    if (answer.status !== 200) throw new Error(`status ${answer.status}, not 200`);
  });
  const got = (): Answer => {
    if (answer?.status !== 200) throw new Skip('there is no file');
    return answer;
  };
  await checker.rule('media-type', () => {
    const type = got().headers.get('content-type') ?? 'absent';
    if (!/^application\/([\w.]+\+)?json\b/.test(type))
      return [`Content-Type is ${type}, not application/json`];
    return kept;
  });
  await checker.rule('cors', () => {
    const allowed = got().headers.get('access-control-allow-origin');
    if (allowed !== '*' && allowed !== checkOrigin) {
      return ['no Access-Control-Allow-Origin: *; only pages of the same site can read it'];
    }
    return kept;
  });
  await checker.rule('caching', async () => {
    const { headers } = got();
    const control = headers.get('cache-control') ?? '';
    if (/no-store/.test(control)) return ['Cache-Control: no-store; every visit loads all of it'];
    const etag = headers.get('etag');
    const modified = headers.get('last-modified');
    if (etag === null && modified === null) return ['neither ETag nor Last-Modified'];
    const again = await checker.get(
      '',
      etag === null ? { 'if-modified-since': modified ?? '' } : { 'if-none-match': etag },
    );
    if (again.status !== 304) return [`asking whether it changed gives ${again.status}, not 304`];
    const age = Number(/max-age=(\d+)/.exec(control)?.[1]);
    if (age > 86_400) return [`max-age=${age}: visitors see an offer of days ago`];
    return kept;
  });
  await checker.rule('no-cookies', () => {
    if (got().headers.has('set-cookie')) return ['sets a cookie'];
    return kept;
  });
  await checker.rule('size', () => {
    const { length } = new TextEncoder().encode(got().text);
    if (length > maxSize) return [`${length} bytes; at most ${maxSize}`];
    return kept;
  });
  await checker.rule('offer-file', () => {
    const json: Answer = { ...got(), headers: new Headers({ 'content-type': 'application/json' }) };
    file = parsed(OfferFileEnvelope, json);
    if (!file.groups?.length) return ['no groups'];
    return kept;
  });
  const groups = recordFaults('group', Group, file.groups ?? []);
  const institutions = recordFaults('institution', Institution, file.institutions ?? []);
  await checker.rule('records', () => [...groups.details, ...institutions.details]);
  await checker.rule('ids', () => [
    ...repeatedIds('group', groups.checked.good),
    ...repeatedIds('institution', institutions.checked.good),
  ]);
  await checker.rule('institutions', () => {
    if (!file.institutions) throw new Skip('no institutions in the file');
    const known = new Set(institutions.checked.good.map((it) => it.id));
    const unknown = groups.checked.good.filter((it) => !known.has(it.institution));
    return unknown.map(
      (it) => `group ${it.id}: its institution ${it.institution} is not in the file`,
    );
  });
  await checker.rule('secret-places', () => toldPlaces(groups.checked.good));
}

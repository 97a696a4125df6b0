import { sha256 } from '../submission/bytes.ts';

/**
 * A read with a strong ETag of its content: who has it already gets 304 and no body. `no-cache`: keep
 * it, and ask each time whether it is still right.
 */
export async function answerWithEtag(request: Request, body: unknown): Promise<Response> {
  const text = JSON.stringify(body);
  const etag = `"${(await sha256(text)).slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'no-cache' };
  if (matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
}

/** `If-None-Match` compares weakly (RFC 9110 13.1.2): a proxy may have put `W/` before ours. */
const matches = (header: string | null, etag: string): boolean =>
  header !== null &&
  header.split(',').some((it) => it.trim() === '*' || it.trim().replace(/^W\//, '') === etag);

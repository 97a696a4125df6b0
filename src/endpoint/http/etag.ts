import { sha256 } from '../submission/bytes.ts';

/**
 * JSON with a strong ETag; a client that has this content already gets 304 without a body. Caches may
 * store the answer and must ask each time whether it is still right (`no-cache`).
 */
export const answerWithEtag = (request: Request, body: unknown): Promise<Response> =>
  answerTextWithEtag(request, JSON.stringify(body), 'application/json');

/** The same for text of another media type. */
export async function answerTextWithEtag(
  request: Request,
  text: string,
  type: string,
): Promise<Response> {
  return answerBytes(request, text, await etagOf(text), type);
}

/** The same for a body whose ETag is known. */
export function answerBytes(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  etag: string,
  type: string,
): Response {
  const headers = { etag, 'cache-control': 'no-cache' };
  if (matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, {
    headers: { ...headers, 'content-type': `${type}; charset=utf-8` },
  });
}

/** A strong ETag of a body. */
export const etagOf = async (text: string): Promise<string> =>
  `"${(await sha256(text)).slice(0, 27)}"`;

/** `If-None-Match` compares weakly (RFC 9110 13.1.2): a proxy may have put `W/` before ours. */
export const matches = (header: string | null, etag: string): boolean =>
  header !== null &&
  header.split(',').some((it) => it.trim() === '*' || it.trim().replace(/^W\//, '') === etag);

/**
 * Adds the id of the request to a problem answer, in the body and as `X-Request-Id`, so that who
 * reports a problem can name it. Other answers stay as they are.
 */
export async function addRequestId(
  response: Response,
  requestId: string | undefined,
): Promise<Response> {
  const isProblem =
    response.status >= 400 &&
    response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (requestId === undefined || !isProblem) return response;
  // The answer to HEAD has no body.
  const text = await response.text();
  const headers = new Headers(response.headers);
  headers.set('x-request-id', requestId);
  headers.delete('content-length');
  const body = text === '' ? null : JSON.stringify({ ...(JSON.parse(text) as object), requestId });
  return new Response(body, { status: response.status, headers });
}

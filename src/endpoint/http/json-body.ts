import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer } from './problem.ts';
import { withoutNul } from './without-nul.ts';

/** The largest body that is read, in bytes, unless a route allows more. */
const defaultMaxBytes = 64 * 1024;

/** The body as JSON; throws 415, 413 or 400. Reading stops at the limit. */
export async function readJson(request: Request, maxBytes = defaultMaxBytes): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw unsupported();
  const text = await readText(request, maxBytes);
  try {
    return withoutNul(JSON.parse(text));
  } catch {
    throw malformed();
  }
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const reader = request.body?.getReader();
  // Firefox has no `Request.body`: there the whole body is read at once.
  if (!reader) return readWhole(request, maxBytes);
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      // The client went away or was too slow: nobody gets the answer, and it is no error of ours.
      throw malformed();
    });
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    text += decoder.decode(value, { stream: true });
  }
}

async function readWhole(request: Request, maxBytes: number): Promise<string> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
  return new TextDecoder().decode(bytes);
}

const unsupported = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 415,
    type: problemTypes.unsupportedMediaType,
    title: 'Alleen JSON',
    detail: 'Stuur de gegevens als application/json.',
    headers: { accept: 'application/json' },
  });

const malformed = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 400,
    type: problemTypes.malformedJson,
    title: 'Dit is geen JSON',
    detail: 'De gegevens konden niet worden gelezen: het is geen geldige JSON.',
  });

const tooLarge = (maxBytes: number): ProblemAnswer =>
  new ProblemAnswer({
    status: 413,
    type: problemTypes.tooLarge,
    title: 'Te veel gegevens',
    detail: `Stuur hoogstens ${maxBytes / 1024} kB.`,
  });

import { versionTag } from '../http/precondition.ts';
import type { VersionedDocument } from '../http/precondition.ts';

/** A document with its version as `ETag`. A proxy may neither keep nor change it. */
export const answerDocument = <Document extends VersionedDocument>(document: Document): Response =>
  new Response(JSON.stringify(document), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      etag: versionTag(document),
    },
  });

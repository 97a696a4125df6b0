import { invalidInput } from '../http/problem.ts';
import { toPointer } from '../http/validate.ts';
import { checkRecord } from '../offer/check-record.ts';

/** Throws a 400 for what a schema cannot see: another id than in the address, impossible moments. */
export function checkDocument(document: { id: string }, id: string): void {
  const wrong = checkRecord(document).map(({ path, code, detail }) => ({
    pointer: toPointer(path),
    code,
    detail,
  }));
  if (document.id !== id) {
    const detail = 'Dit is een ander kenmerk dan in het adres.';
    wrong.unshift({ pointer: '/id', code: 'unknown-value', detail });
  }
  if (wrong.length > 0) throw invalidInput(wrong);
}

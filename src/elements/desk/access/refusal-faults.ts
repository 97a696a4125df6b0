import type { EndpointError } from '../../../client/endpoint-error.ts';
import { deskProblemTypes } from '../../../contract/desk-problem-types.ts';
import type { DraftFault } from '../offer/document-edit.ts';

type Words = DraftFault['words'];

/** What the endpoint refuses about a colleague, by kind of problem. */
const ofProblem: Readonly<Record<string, DraftFault>> = {
  [deskProblemTypes.alreadyInvited]: {
    field: 'colleague-email',
    words: 'fault-already-invited',
  },
  [deskProblemTypes.lastAdministrator]: { field: 'rights', words: 'fault-last-administrator' },
  [deskProblemTypes.rightMissing]: { field: 'rights', words: 'fault-right-missing' },
  [deskProblemTypes.strongerSignInRequired]: { field: 'rights', words: 'fault-right-withheld' },
};

const ofEmail = (code: string): Words =>
  code === 'shared-mailbox' ? 'fault-shared-mailbox' : 'fault-person-email';

const ofRights = (code: string): Words =>
  code === 'unknown-value' ? 'fault-place-gone' : 'fault-rights-left';

/** What the endpoint refused, at the field where it can be mended; empty for any other failure. */
export function faultsOfRefusal({ problem }: EndpointError): readonly DraftFault[] {
  const known = ofProblem[problem?.type ?? ''];
  if (known) return [known];
  const faults = (problem?.errors ?? []).map(({ pointer, code }): DraftFault | undefined => {
    if (pointer === '/email') return { field: 'colleague-email', words: ofEmail(code) };
    if (pointer === '/name') return { field: 'colleague-name', words: 'fault-person-name' };
    return pointer.startsWith('/rights') ? { field: 'rights', words: ofRights(code) } : undefined;
  });
  // Many rights of a place that is gone are one thing to mend.
  const unique = new Map(faults.map((it) => [it && `${it.field} ${it.words}`, it]));
  return [...unique.values()].filter((it) => it !== undefined);
}

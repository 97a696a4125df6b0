import { Hono } from 'hono';
import type { DeskPerson, DeskPersonList } from '../../contract/desk-people.ts';
import { changeDeskPerson, inviteDeskPerson } from '../../contract/desk-people-routes.ts';
import { deskProblemTypes } from '../../contract/desk-problem-types.ts';
import type { DeskRight } from '../../contract/desk-rights.ts';
import { manages, rightsAfter } from '../../domain/desk/granting.ts';
import { answerDocument } from '../desk/answer-document.ts';
import { auditLook } from '../desk/audit.ts';
import { readJson } from '../http/json-body.ts';
import { checkPrecondition } from '../http/precondition.ts';
import { ProblemAnswer, invalidInput, notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addAudit } from '../store/audit.ts';
import {
  findDeskPerson,
  listAdministrators,
  listDeskPeople,
  lockDeskPeople,
  rightsOf,
  saveRights,
  updateDeskPerson,
} from '../store/desk-people.ts';
import type { DeskPersonal } from '../store/desk-people.ts';
import { listPasskeysOf, removePasskeysOf } from '../store/desk-passkeys.ts';
import { removeSessionsOf } from '../store/desk-sessions.ts';
import type { InTransaction, Queries } from '../store/store.ts';
import type { DeskPeopleTable } from '../store/tables.ts';
import { accessOf } from './access.ts';
import type { DeskAccess } from './access.ts';
import { checkGivenRights } from './check-rights.ts';
import { endPerson } from './end-person.ts';
import { addInvited, mailInvitation } from './invite.ts';
import { isSharedMailbox } from './mailbox.ts';
import { rightMissing } from './sign-in-problems.ts';

/** Colleagues, for who manages people: of one institution, or all. */
export function peopleRoutes(services: Services): Hono {
  const app = new Hono();
  const { store, clock, personalData } = services;

  app.get('/desk/people', async (c) => {
    const access = accessOf(c);
    const all = await listDeskPeople(store.db);
    const visible = all.filter((it) => isVisible(access, it.rights));
    const people = await Promise.all(
      visible.map(({ person, rights }) => view(services, store.db, access, person, rights)),
    );
    people.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
    await auditLook(
      services,
      c,
      people.map((it) => [it.id, it]),
    );
    return c.json({ people } satisfies DeskPersonList);
  });

  app.post('/desk/people', async (c) => {
    const access = accessOf(c);
    const body = validate(inviteDeskPerson.body!, await readJson(c.req.raw));
    checkAddress(body.email);
    const now = clock();
    const invited = await store.write(async (tx) => {
      await lockDeskPeople(tx, now);
      await checkGivenRights(tx, access, body.rights);
      const id = await addInvited(tx, services, { ...body, by: access.actor }, now);
      if (id === undefined) throw alreadyInvited();
      await mailInvitation(tx, services, { id, email: body.email }, now);
      return visiblePerson(tx, access, id);
    });
    const { id } = invited.person;
    const { actor } = access;
    await addAudit(services, { actor, action: 'invite', records: [id], fields: ['rights'] });
    const { person, rights } = invited;
    return c.json(await view(services, store.db, access, person, rights), 201);
  });

  app.get('/desk/people/:id', async (c) => {
    const access = accessOf(c);
    const { person, rights } = await visiblePerson(store.db, access, c.req.param('id'));
    const colleague = await view(services, store.db, access, person, rights);
    await auditLook(services, c, [[colleague.id, colleague]]);
    return answerDocument(colleague);
  });

  app.patch('/desk/people/:id', async (c) => {
    const access = accessOf(c);
    const id = c.req.param('id');
    const change = validate(changeDeskPerson.body!, await readJson(c.req.raw));
    const now = clock();
    await store.write(async (tx) => {
      await lockDeskPeople(tx, now);
      const { person, rights: before } = await visiblePerson(tx, access, id);
      checkPrecondition(c.req.raw, await view(services, tx, access, person, before));
      if (change.name !== undefined) requireAll(access, before);
      const rights = change.rights && rightsAfter(before, change.rights, access.rights);
      if (rights) {
        await checkGivenRights(tx, access, rights, before);
        if (rights.length === 0) throw noRights();
        await saveRights(tx, id, rights);
        await requireAdministrator(tx);
      }
      const personal = (await personalData.tryOpen(person.sealed)) as DeskPersonal | undefined;
      const { name } = change;
      await updateDeskPerson(tx, id, {
        ...(name !== undefined &&
          personal && { sealed: await personalData.seal({ ...personal, name }) }),
      });
    });
    // Who gave away their own right to it sees their answer all the same, for the last time.
    const person = await findDeskPerson(store.db, id);
    if (!person) throw unknown();
    const rights = await rightsOf(store.db, id);
    return answerDocument(await view(services, store.db, access, person, rights));
  });

  app.delete('/desk/people/:id', async (c) => {
    const access = accessOf(c);
    const id = c.req.param('id');
    const now = clock();
    await store.write(async (tx) => {
      await lockDeskPeople(tx, now);
      const { rights } = await visiblePerson(tx, access, id);
      requireAll(access, rights);
      await endPerson(tx, id, now);
      await requireAdministrator(tx);
    });
    return c.body(null, 204);
  });

  app.delete('/desk/people/:id/passkeys', async (c) => {
    const access = accessOf(c);
    const id = c.req.param('id');
    await store.write(async (tx) => {
      await lockDeskPeople(tx, clock());
      const { rights } = await visiblePerson(tx, access, id);
      requireAll(access, rights);
      await removePasskeysOf(tx, id);
      await removeSessionsOf(tx, id);
      await updateDeskPerson(tx, id, {});
    });
    return c.body(null, 204);
  });

  return app;
}

/** Somebody is visible to who manages one of their rights. */
const isVisible = ({ rights: own }: DeskAccess, rights: readonly DeskRight[]): boolean =>
  rights.some((it) => manages(own, it));

async function visiblePerson(
  db: Queries,
  access: DeskAccess,
  id: string,
): Promise<{ person: DeskPeopleTable; rights: DeskRight[] }> {
  const person = await findDeskPerson(db, id);
  const rights = person ? await rightsOf(db, id) : [];
  if (!person || !isVisible(access, rights)) throw unknown();
  return { person, rights };
}

async function view(
  { personalData }: Services,
  db: Queries,
  access: DeskAccess,
  person: DeskPeopleTable,
  rights: readonly DeskRight[],
): Promise<DeskPerson> {
  const personal = (await personalData.tryOpen(person.sealed)) as DeskPersonal | undefined;
  const managed = rights.filter((it) => manages(access.rights, it));
  return {
    id: person.id,
    name: personal?.name ?? '(onleesbaar)',
    ...(personal && { email: personal.email }),
    rights: managed,
    hasOtherRights: managed.length < rights.length,
    self: person.id === access.person.id,
    passkeys: (await listPasskeysOf(db, person.id)).length,
    invitedAt: person.created_at,
    version: person.version,
  };
}

/** Throws unless all of somebody's rights are managed by who asks. */
function requireAll({ rights: own }: DeskAccess, rights: readonly DeskRight[]): void {
  if (!rights.every((it) => manages(own, it))) throw rightMissing();
}

async function requireAdministrator(tx: InTransaction): Promise<void> {
  if ((await listAdministrators(tx)).length > 0) return;
  throw new ProblemAnswer({
    status: 409,
    type: deskProblemTypes.lastAdministrator,
    title: 'Er blijft altijd één beheerder',
    detail: 'Geef eerst iemand anders het recht om overal rechten te beheren.',
  });
}

function checkAddress(email: string): void {
  const wrong = (code: string, detail: string) =>
    invalidInput([{ pointer: '/email', code, detail }]);
  if (!/^[^\s@]+@[^\s@]+$/.test(email.trim())) {
    throw wrong('invalid-format', 'Dit is geen mailadres.');
  }
  if (isSharedMailbox(email)) {
    throw wrong('shared-mailbox', 'Kies het mailadres van één persoon, niet van een afdeling.');
  }
}

const noRights = () =>
  invalidInput([
    {
      pointer: '/rights',
      code: 'required',
      detail: 'Er blijft geen recht over. Beëindig dan de toegang van deze persoon.',
    },
  ]);

const alreadyInvited = () =>
  new ProblemAnswer({
    status: 409,
    type: deskProblemTypes.alreadyInvited,
    title: 'Deze persoon is er al',
    detail:
      'Iemand met dit mailadres kan al inloggen. Vraag de beheerder om de rechten aan te vullen.',
  });

const unknown = () => notFound('Deze persoon werkt hier niet.');

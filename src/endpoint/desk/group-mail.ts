import { Hono } from 'hono';
import type { GroupMailReaders } from '../../contract/desk-group-mail.ts';
import { groupToMail, listGroupReaders } from '../lifecycle/mail-group.ts';
import type { Services } from '../services.ts';
import { findHeldFor } from '../store/held-changes.ts';
import { auditLook } from './audit.ts';
import { deskScope } from './scope.ts';
import { viewChange } from './view-change.ts';

/** Whom a message to the group reaches; the message itself is a change that is held. */
export function deskGroupMail(services: Services): Hono {
  const app = new Hono();
  const { db } = services.store;

  app.get('/desk/editions/:id/mail-readers', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const { stored } = await groupToMail(db, scope, c.req.param('id'));
    const { id } = stored.edition;
    const readers = await listGroupReaders(db, services, id);
    const byPhone = readers
      .filter((it) => it.to === undefined)
      .map(({ signup, name }) => ({
        reference: signup.reference,
        ...(name !== undefined && { name }),
      }));
    const change = await findHeldFor(db, id);
    await auditLook(
      services,
      c,
      byPhone.map((it) => [it.reference, it]),
    );
    return c.json({
      mailed: readers.length - byPhone.length,
      byPhone,
      edition: id,
      ...(change && { change: viewChange(change) }),
    } satisfies GroupMailReaders);
  });

  return app;
}

import { Hono } from 'hono';
import type { BounceResult } from '../../contract/desk-calls.ts';
import { noteBounce as bounceRoute } from '../../contract/desk-routes.ts';
import { readJson } from '../http/json-body.ts';
import { notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { noteBounce } from '../outbox/undelivered.ts';
import type { Services } from '../services.ts';

/** Mails that came back, told by the mail system of who runs the endpoint. */
export function deskBounces(services: Services): Hono {
  const app = new Hono();

  app.post('/desk/bounces', async (c) => {
    const { messageId } = validate(bounceRoute.body!, await readJson(c.req.raw));
    // `Message-ID: <id@domain>`, with or without its brackets.
    const [id = ''] = messageId.replace(/^</, '').split('@');
    if (!(await noteBounce(services, id, services.clock()))) {
      throw notFound('Deze mail is hier niet verstuurd, of was al terug.');
    }
    return c.json({ messageId } satisfies BounceResult, 201);
  });

  return app;
}

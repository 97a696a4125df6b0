import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Services } from '../services.ts';
import { pageResponse } from './page-response.ts';

/**
 * The page of the desk. The secret of a mailed link is in the fragment, which no browser sends: opening
 * the page, as mail scanners do, uses nothing up.
 */
export function deskPage({ basePath, publicUrl = '', deskScript }: Services): Hono {
  const app = new Hono();
  if (!deskScript) return app;
  // A proxy may serve the endpoint below a path; the element must call it there.
  const prefix = URL.canParse(publicUrl) ? new URL(publicUrl).pathname.replace(/\/$/, '') : '';

  app.get('/desk', async () => {
    const response = await pageResponse({
      lang: 'nl',
      title: 'Beheer',
      body: html`<gmw-desk endpoint="${prefix + basePath}" heading-level="1"
        ><p>Deze pagina werkt alleen met JavaScript.</p></gmw-desk
      >`,
      scripts: [deskScript],
    });
    response.headers.set('cross-origin-opener-policy', 'same-origin');
    return response;
  });

  return app;
}

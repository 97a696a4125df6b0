import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';
import { isPast } from '../../../domain/offer/edition-state.ts';
import type { PublicOffers } from '../../offer/public-offer.ts';
import type { Services } from '../../services.ts';
import { findInstitution } from '../../store/institutions.ts';
import { groupLink } from '../group-link.ts';
import { pageResponse } from '../page-response.ts';
import type { Html } from '../page-response.ts';
import { posterStyle } from '../page-style.ts';
import { sampleNote } from './contact-lines.ts';
import { missingPage } from './missing-page.ts';
import { costInWords, whenInWords, whereInWords } from './edition-in-words.ts';
import { pageWordsFor } from './page-words.ts';
import { inPageLanguage, writtenIn } from './written-in.ts';

/** Starts on a sheet at most, so that it stays one. */
const maxStarts = 3;

/** A sheet of A4 about a group, for a notice board, with a code that leads to its page. */
export function posterPage(services: Services, offers: PublicOffers): Hono {
  const app = new Hono();
  // It hangs on a wall in the Netherlands, whoever prints it.
  const words = pageWordsFor('nl');
  if (!services.scripts) return app;

  app.get('/poster', async (c) => {
    const { groups, today } = await offers.current(services.clock());
    const found = groups.get(c.req.query('group') ?? '');
    // A sheet on a wall must not tell who looks at a sensitive group.
    if (!found || found.sensitive) return missingPage(words);
    const group = inPageLanguage(found, words);
    const institution = await findInstitution(services.store.db, group.institution);
    const link = groupLink(services, group, institution);
    const phone = group.contact?.phone ?? institution?.phone;
    const starts = group.editions
      .filter((it) => !isPast(it, today) && it.signupStatus !== 'cancelled')
      .slice(0, maxStarts);
    return pageResponse({
      lang: 'nl',
      title: group.name,
      style: posterStyle,
      body: html`<p class="note">Dit blad kunt u printen op A4 en ophangen.</p>
        ${sampleNote(words, institution)}
        <p class="muted">${institution?.name ?? ''}</p>
        <h1 ${writtenIn(group, 'name', words)}>${group.name}</h1>
        <p class="summary" ${writtenIn(group, 'summary', words)}>${group.summary}</p>
        ${group.forWhom ? html`<p ${writtenIn(group, 'forWhom', words)}>${group.forWhom}</p>` : ''}
        ${starts.map((it) => {
          const facts = [
            whenInWords(words, it, today),
            whereInWords(words, it),
            costInWords(words, it),
          ];
          return html`<h2>${facts[0]}</h2>
            ${facts.slice(1).map((fact) => (fact === '' ? '' : html`<p>${fact}</p>`))}`;
        })}
        <div class="scan">
          ${link === undefined ? '' : qrCode(link)}
          <div>
            ${
              link === undefined
                ? ''
                : html`<p>
                    Meer weten of aanmelden? Richt de camera van uw telefoon op het vierkant, of ga
                    naar <span class="link">${link.replace(/^https?:\/\//, '')}</span>
                  </p>`
            }
            ${phone === undefined ? '' : html`<p>${link === undefined ? 'Bel' : 'Of bel'} <b>${phone}</b></p>`}
          </div>
        </div>`,
    });
  });

  return app;
}

/** The code as a picture that needs no style. Its words stand beside it, so that it is decoration. */
const qrCode = (link: string): Html =>
  raw(
    toSvgSource(generate(link), { on: '#24201b', padX: 2, padY: 2 }).replace(
      '<svg ',
      '<svg aria-hidden="true" ',
    ),
  );

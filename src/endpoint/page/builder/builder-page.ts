import { Hono } from 'hono';
import { html } from 'hono/html';
import type { PublicOffers } from '../../offer/public-offer.ts';
import type { Services } from '../../services.ts';
import { endpointLanguages } from '../../../locale/endpoint-languages.ts';
import { languageTitle, pageWordsFor } from '../hosted/page-words.ts';
import { pollIds } from '../../store/polls.ts';
import { surveyIds } from '../../store/surveys.ts';
import { pageUrl, publicBasePath } from '../page-path.ts';
import { pageResponse } from '../page-response.ts';
import type { Html } from '../page-response.ts';
import { builderStyle } from './builder-style.ts';

/** Where an editor puts a widget together and copies the code for it. */
export function builderPage(services: Services, offers: PublicOffers): Hono {
  const app = new Hono();
  const { scripts, store } = services;
  const widgets = scripts?.find('gmw-widgets.js');
  const builder = scripts?.find('gmw-builder.js');
  const { version } = scripts ?? {};
  if (!widgets || !builder || version === undefined) return app;

  app.get('/builder', async () => {
    const { institutionNames } = await offers.current(services.clock());
    const names = [...institutionNames].sort(([, a], [, b]) => a.localeCompare(b, 'nl'));
    return pageResponse({
      lang: 'nl',
      title: 'Zet een onderdeel op uw site',
      style: builderStyle,
      scripts: [widgets, builder],
      body: html`<h1>Zet een onderdeel op uw site</h1>
        <p class="muted">Kies, bekijk en kopieer. Er komen geen cookies mee.</p>
        <noscript><p>Deze pagina werkt alleen met JavaScript.</p></noscript>
        <form
          data-endpoint="${pageUrl(services, '')?.replace(/\/$/, '') ?? ''}"
          data-path="${publicBasePath(services)}"
          data-version="${version}"
          data-integrity="${widgets.integrity ?? ''}"
          data-polls="${(await pollIds(store.db)).join(' ')}"
          data-surveys="${(await surveyIds(store.db)).join(' ')}"
        >
          <div class="builder">
            <div class="choices">${choices(names)}</div>
            <div class="out">${outcome}</div>
          </div>
        </form>`,
    });
  });

  return app;
}

const radio = (name: string, value: string, words: string, isChecked = false): Html =>
  html`<label class="choice"
    ><input type="radio" name="${name}" value="${value}" ${isChecked ? 'checked' : ''} />
    ${words}</label
  >`;

const select = (name: string, words: string): Html =>
  html`<p>
    <label class="label" for="${name}">${words}</label>
    <select id="${name}" name="${name}">
      <option value="">Maakt niet uit</option>
    </select>
  </p>`;

const languages = Object.keys(endpointLanguages);

const { language: dutch } = pageWordsFor('nl');

const nameOf = (code: string): string => languageTitle(code, dutch);

/** Languages that are shown before a native reader has read them: decision 27. */
const unread = languages.filter((it) => {
  const { helpApproved } = endpointLanguages[it]!['hosted-pages'];
  return it !== 'nl' && helpApproved !== 'yes';
});

const unreadNote = html`<p class="muted">
  Nog niet gelezen door iemand met de taal als moedertaal: ${unread.map(nameOf).join(', ')}. Hulp en
  veilig contact staan daar in het Nederlands.
</p>`;

const choices = (institutions: readonly (readonly [string, string])[]): Html =>
  html`<h2>1. Kies</h2>
    <div>
      <label class="label" for="institution">Instelling</label>
      <select id="institution" name="institution">
        <option value="">Alle instellingen</option>
        ${institutions.map(([id, name]) => html`<option value="${id}">${name}</option>`)}
      </select>
    </div>
    <fieldset>
      <legend>Onderdeel</legend>
      ${radio('widget', 'group-finder', 'Groepen zoeken', true)}
      ${radio('widget', 'signup-form', 'Aanmelden')}
      ${radio('widget', 'definition-poll', 'Stemmen over de omschrijving')}
      ${radio('widget', 'priority-survey', 'Volgorde van 10 factoren')}
    </fieldset>
    <details id="presets" open>
      <summary>Vaste keuzes</summary>
      <p class="muted">Zo ziet uw bezoeker meteen wat bij uw pagina past.</p>
      ${select('theme', 'Onderwerp')} ${select('place', 'Plaats')} ${select('daypart', 'Dagdeel')}
      <label class="choice"
        ><input type="checkbox" name="fixed" value="yes" /> Bezoekers mogen dit niet wijzigen</label
      >
    </details>
    <fieldset>
      <legend>Huisstijl</legend>
      ${radio('style', 'site', 'Zoals uw site (NL Design System), anders standaard', true)}
      ${radio('style', 'own', 'Eigen kleur')}
      <div id="colors" hidden>
        <label class="choice"
          ><input type="color" name="accent" value="#7a1f5c" /> Kleur van knoppen</label
        >
        <div id="contrast" role="status"></div>
      </div>
    </fieldset>
    <fieldset>
      <legend>Taal</legend>
      ${languages.map((it) => radio('lang', it, nameOf(it), it === 'nl'))}
      ${unread.length > 0 ? unreadNote : ''}
    </fieldset>
    <fieldset>
      <legend>Aanspreken</legend>
      ${radio('form-of-address', 'u', 'u', true)} ${radio('form-of-address', 'je', 'je')}
    </fieldset>
    <div>
      <label class="label" for="phone">Telefoon als iets niet werkt</label>
      <input id="phone" name="phone" type="tel" autocomplete="off" />
    </div>`;

const outcome = html`<section aria-labelledby="look">
    <div class="bar">
      <h2 id="look">2. Bekijk</h2>
      <fieldset>
        <legend class="hidden-words">Breedte</legend>
        ${radio('width', 'wide', 'Breed', true)} ${radio('width', 'phone', 'Telefoon')}
      </fieldset>
    </div>
    <div id="preview"></div>
    <p class="muted">U kunt alles aanklikken. Er wordt niets verstuurd.</p>
  </section>
  <section aria-labelledby="copy">
    <div class="bar">
      <h2 id="copy">3. Zet het op uw site</h2>
      <fieldset>
        <legend class="hidden-words">Manier</legend>
        ${radio('way', 'tag', 'Script en tag', true)} ${radio('way', 'frame', 'Iframe')}
        ${radio('way', 'div', 'div')} ${radio('way', 'wordpress', 'WordPress')}
        ${radio('way', 'import', 'npm')}
      </fieldset>
    </div>
    <div id="code"></div>
    <p id="status" role="status"></p>
  </section>
  <section aria-labelledby="mend">
    <h2 id="mend">Werkt het niet?</h2>
    <label class="label" for="pasted">Plak hier de code van uw pagina</label>
    <textarea id="pasted" spellcheck="false" autocomplete="off"></textarea>
    <div id="mistakes" role="status"></div>
  </section>`;

import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { presetFilters } from '../../../domain/offer/filters.ts';
import { findOffer } from '../../../domain/offer/offer-search.ts';
import type { PublicOffer, PublicOffers } from '../../offer/public-offer.ts';
import { courseOf } from '../../offer/structured-data.ts';
import type { Services } from '../../services.ts';
import { findInstitution } from '../../store/institutions.ts';
import { pagePath, pageUrl, publicBasePath } from '../page-path.ts';
import type { PageParameters } from '../page-path.ts';
import { readPageQuery } from '../page-query.ts';
import type { PageQuery } from '../page-query.ts';
import { pageResponse } from '../page-response.ts';
import type { Html, Page } from '../page-response.ts';
import { widgetTag } from '../widget-tag.ts';
import { groupText } from './group-text.ts';
import { missingPage } from './missing-page.ts';
import { offerText } from './offer-text.ts';
import { languageLinks, pageWordsOf } from './page-languages.ts';
import { pageWordsFor, type PageWords } from './page-words.ts';
import { inPageLanguage } from './written-in.ts';

/** Groups on a page without script. */
const pageSize = 50;

/** Where the finder's own link to a group has its id. */
export const groupParameter = 'gmw-group';

interface FinderRequest {
  services: Services;
  offer: PublicOffer;
  query: PageQuery;
  words: PageWords;
  institution: Institution | undefined;
  search: URLSearchParams;
}

/**
 * The offer on a page of the endpoint's own, and each of its groups at an address that may be shared
 * (`gmw-group`), for institutions without a site. The widget takes over where scripts run.
 */
export function finderPage(services: Services, offers: PublicOffers): Hono {
  const app = new Hono();
  const script = services.scripts?.find('gmw-widgets.js');
  if (!script) return app;

  app.get('/finder', async (c) => {
    const search = new URL(c.req.url).searchParams;
    const asked = readPageQuery('group-finder', search);
    const institution =
      asked.institution === undefined
        ? undefined
        : await findInstitution(services.store.db, asked.institution);
    if (asked.institution !== undefined && !institution) {
      return missingPage(pageWordsFor(asked.lang));
    }
    const offer = await offers.current(services.clock());
    const inLanguageOf = (owner: Institution | undefined): FinderRequest => {
      const words = pageWordsOf(owner, asked.lang);
      const query = { ...asked, lang: words.lang };
      return { services, offer, query, words, institution, search };
    };
    const request = inLanguageOf(institution);
    const { query, words } = request;
    const id = search.get(groupParameter);
    if (id === null) return pageResponse({ ...listPage(request), scripts: [script] });
    const group = offer.groups.get(id);
    if (!group) return missingPage(words, pagePath(services, 'finder', addressOf(query)));
    // A sensitive group has no address of its own.
    if (group.sensitive) return c.redirect(pagePath(services, 'finder', addressOf(query)));
    const owner = await findInstitution(services.store.db, group.institution);
    return pageResponse({ ...groupPage(inLanguageOf(owner), group, owner), scripts: [script] });
  });

  return app;
}

/** The parameters of the page's address that were right. */
const addressOf = ({ institution, lang, attributes }: PageQuery): PageParameters => ({
  institution,
  lang: lang === 'nl' ? undefined : lang,
  ...attributes,
});

function finderTag({ services, query }: FinderRequest, fallback: Html): Html {
  const { institution, lang, attributes } = query;
  return widgetTag(
    'group-finder',
    {
      endpoint: publicBasePath(services),
      institution,
      lang,
      'heading-level': '1',
      ...attributes,
    },
    html`<div>${fallback}</div>`,
  );
}

function listPage(request: FinderRequest): Page {
  const { services, offer, query, words, institution, search } = request;
  const conditions = presetFilters.map((name) => [name, query.attributes[name]?.split(' ')]);
  const asked = institution ? { institution: [institution.id] } : {};
  const found = findOffer(
    offer.index,
    { ...Object.fromEntries(conditions.filter(([, values]) => values)), ...asked },
    { today: offer.today },
  );
  const groups: Group[] = [];
  for (let i = 0; i < found.total; i += 1) groups.push(found.resultAt(i).group);
  const listed = groups.filter((it) => !it.sensitive);
  const last = Math.max(1, Math.ceil(listed.length / pageSize));
  const number = Math.min(last, Math.max(1, Math.trunc(Number(search.get('page')) || 1)));
  const pathOf = (page: number): string =>
    pagePath(services, 'finder', {
      ...addressOf(query),
      page: page === 1 ? undefined : String(page),
    });
  const text = offerText(listed.slice((number - 1) * pageSize, number * pageSize), {
    words,
    institution,
    today: offer.today,
    hasHidden: listed.length < groups.length,
    groupPath: (id) => pagePath(services, 'finder', { ...addressOf(query), [groupParameter]: id }),
    previous: number > 1 ? pathOf(number - 1) : undefined,
    next: number < last ? pathOf(number + 1) : undefined,
  });
  const { t, lang, dir } = words;
  const of = institution && { institution: institution.name };
  return {
    lang,
    dir,
    title: of ? t('offerOf', of) : t('offer'),
    description: of ? t('offerAboutOf', of) : t('offerAbout'),
    isListed: true,
    canonical: pageUrl(services, 'finder', {
      ...addressOf(query),
      page: number === 1 ? undefined : String(number),
    }),
    body: html`${languageLinks(words, institution, (other) =>
      pagePath(services, 'finder', { ...addressOf(query), lang: other }),
    )}${finderTag(request, text)}`,
  };
}

function groupPage(
  request: FinderRequest,
  original: Group,
  institution: Institution | undefined,
): Page {
  const { services, query, words, offer } = request;
  const group = inPageLanguage(original, words);
  const { today } = offer;
  const address = { institution: group.institution, [groupParameter]: group.id };
  const canonical = pageUrl(services, 'finder', address);
  const text = groupText(group, {
    words,
    institution,
    today,
    back: pagePath(services, 'finder', addressOf(query)),
    poster: pagePath(services, 'poster', { group: group.id }),
  });
  return {
    lang: words.lang,
    dir: words.dir,
    title: institution ? `${group.name} – ${institution.name}` : group.name,
    description: group.summary,
    isListed: true,
    canonical,
    structuredData: structuredDataOf(group, institution, canonical, today),
    body: html`${languageLinks(words, institution, (lang) =>
      pagePath(services, 'finder', { ...addressOf(query), [groupParameter]: group.id, lang }),
    )}${finderTag(request, text)}`,
  };
}

/** Starts at a place that must not be known are in no data for search engines. */
function structuredDataOf(
  group: Group,
  institution: Institution | undefined,
  link: string | undefined,
  today: string,
): object | undefined {
  const editions = group.editions.filter((it) => it.locationDisclosed !== false);
  if (editions.length === 0 && group.editions.length > 0) return undefined;
  return courseOf({ ...group, editions }, { institution, link, today });
}

import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Services } from '../../services.ts';
import { findInstitution } from '../../store/institutions.ts';
import { findPoll } from '../../store/polls.ts';
import { findSurvey } from '../../store/surveys.ts';
import { pagePath, pageUrl, publicBasePath } from '../page-path.ts';
import { readPageQuery } from '../page-query.ts';
import type { PageQuery, PageWidget } from '../page-query.ts';
import { pageResponse } from '../page-response.ts';
import type { Html } from '../page-response.ts';
import type { WidgetScript } from '../widget-script.ts';
import { widgetTag } from '../widget-tag.ts';
import { originalLanguage } from '../../../domain/language/in-language.ts';
import { missingPage } from './missing-page.ts';
import { languageLinks, pageWordsOf } from './page-languages.ts';

/** A poll or survey as plain HTML: what is asked can be read, answering needs the widget. */
interface BallotText {
  question: string;
  text: Html;
}

/** The poll and the survey on pages of the endpoint's own. */
export function ballotPages(services: Services): Hono {
  const app = new Hono();
  const { db } = services.store;
  const pollScript = services.scripts?.find('gmw-definition-poll.js');
  const surveyScript = services.scripts?.find('gmw-priority-survey.js');
  if (!pollScript || !surveyScript) return app;

  const answer = async (
    widget: PageWidget,
    name: string,
    script: WidgetScript,
    query: PageQuery,
    ballot: BallotText | undefined,
  ): Promise<Response> => {
    const { institution: id, attributes } = query;
    const institution = id === undefined ? undefined : await findInstitution(db, id);
    const words = pageWordsOf(institution, query.lang);
    if (!ballot || (id !== undefined && !institution)) return missingPage(words);
    const { t, lang, dir } = words;
    const { question, text } = ballot;
    const given = { endpoint: publicBasePath(services), institution: id, lang, ...attributes };
    const links = languageLinks(words, institution, (other) =>
      pagePath(services, name, { institution: id, ...attributes, lang: other }),
    );
    return pageResponse({
      lang,
      dir,
      title: question,
      isListed: true,
      canonical: pageUrl(services, name, { [name]: attributes[name] }),
      scripts: [script],
      body: html`${links}${widgetTag(
        widget,
        { ...given, 'heading-level': '1' },
        html`<div lang="${originalLanguage}" dir="ltr">
            <h1>${question}</h1>
            ${text}
          </div>
          <p class="muted">${t('ballotScript')}</p>`,
      )}`,
    });
  };

  app.get('/poll', async (c) => {
    const query = readPageQuery('definition-poll', new URL(c.req.url).searchParams);
    const poll = await findPoll(db, query.attributes['poll'] ?? 'definition');
    const options = poll?.options.map((it) => html`<li><b>${it.short}</b><br />${it.text}</li>`);
    const ballot = poll && {
      question: poll.question,
      text: html`<ol>
        ${options}
      </ol>`,
    };
    return answer('definition-poll', 'poll', pollScript, query, ballot);
  });

  app.get('/survey', async (c) => {
    const query = readPageQuery('priority-survey', new URL(c.req.url).searchParams);
    const survey = await findSurvey(db, query.attributes['survey'] ?? 'offer-priorities');
    const factors = survey?.factors.map((it) => html`<li><b>${it.title}</b><br />${it.about}</li>`);
    const ballot = survey && {
      question: survey.question,
      text: html`<ul>
        ${factors}
      </ul>`,
    };
    return answer('priority-survey', 'survey', surveyScript, query, ballot);
  });

  return app;
}

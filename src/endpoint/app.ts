import { Hono } from 'hono';
import { auditChanges } from './desk/audit.ts';
import { checkAccess } from './desk/check-access.ts';
import { desk } from './desk/desk.ts';
import { deskAnnouncements } from './desk/announcements.ts';
import { deskBounces } from './desk/bounces.ts';
import { deskCard } from './desk/card.ts';
import { deskCalls } from './desk/calls.ts';
import { deskChanges } from './desk/changes.ts';
import { deskDecisions } from './desk/decisions/list-decisions.ts';
import { deskDemandSignals } from './desk/demand-signals.ts';
import { deskFigures } from './desk/figures/figures.ts';
import { deskMeetings } from './desk/figures/meetings.ts';
import { deskSignalReport } from './desk/signal-report.ts';
import { deskEditions } from './desk/editions.ts';
import { deskGroupMail } from './desk/group-mail.ts';
import { editionPeople } from './desk/edition-people.ts';
import { deskGroupRows } from './desk/group-rows.ts';
import { deskGroups } from './desk/groups.ts';
import { deskOfferTable } from './desk/offer-table.ts';
import { deskInstitutions } from './desk/institutions.ts';
import { signupSearch } from './desk/signup-search.ts';
import { personData } from './desk/person-data.ts';
import { phoneSignups } from './desk/phone-signup.ts';
import { deskSignups } from './desk/signups.ts';
import { cors } from './http/cors.ts';
import type { Origins } from './http/origins.ts';
import { refuseOtherMethods } from './http/method-not-allowed.ts';
import { ProblemAnswer, notFound, serverError, unavailable } from './http/problem.ts';
import { setStandardHeaders } from './http/standard-headers.ts';
import { PublicOffers } from './offer/public-offer.ts';
import { deskPage } from './page/desk-page.ts';
import { builderPage } from './page/builder/builder-page.ts';
import { embedPage } from './page/embed-page.ts';
import { ballotPages } from './page/hosted/ballot-pages.ts';
import { finderPage } from './page/hosted/finder-page.ts';
import { posterPage } from './page/hosted/poster-page.ts';
import { signupPage } from './page/signup-page.ts';
import { calendars } from './routes/calendars.ts';
import { demandSignals } from './routes/demand-signals.ts';
import { formTokens } from './routes/form-tokens.ts';
import { groups } from './routes/groups.ts';
import { institutions } from './routes/institutions.ts';
import { openapi } from './routes/openapi.ts';
import { polls } from './routes/polls.ts';
import { createBallotCaches, quickReads } from './routes/quick-reads.ts';
import { signupLinks } from './routes/signup-links.ts';
import { signupStatus } from './routes/signup-status.ts';
import { signups } from './routes/signups.ts';
import { surveys } from './routes/surveys.ts';
import { votes } from './routes/votes.ts';
import type { Services } from './services.ts';
import { identityRoutes } from './sign-in/identity-routes.ts';
import { passkeyRoutes } from './sign-in/passkey-routes.ts';
import { peopleRoutes } from './sign-in/people-routes.ts';
import { placeRoutes } from './sign-in/place-routes.ts';
import { sessionRoutes } from './sign-in/session-routes.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { isBusy } from './store/store.ts';

export interface AppOptions {
  origins: Origins;
  /** Gets unexpected errors, for the log, with the request that failed. */
  onError(error: unknown, request: Request): void;
}

/** The endpoint as a function from request to response. */
export interface App {
  fetch(request: Request): Promise<Response>;
}

/** All routes under the base path, with the headers, origins and errors that they share. */
export function createApp(services: Services, { origins, onError }: AppOptions): App {
  const app = new Hono().basePath(services.basePath);

  app.use('*', setStandardHeaders);
  app.use('*', cors(origins));
  app.use('*', async function refuseNul(c, next) {
    // No id contains NUL, and PostgreSQL refuses a query with it.
    if (new URL(c.req.url).pathname.includes('%00')) throw notFound();
    await next();
  });

  const offers = new PublicOffers(services.store);
  const ballots = createBallotCaches(services.store);
  app.route('/', groups(services, offers));
  app.route('/', calendars(services, offers));
  app.route('/', demandSignals(services));
  app.route('/', institutions(services));
  app.route('/', formTokens(services));
  app.route('/', signups(services));
  app.route('/', signupLinks(services));
  app.route('/', signupStatus(services));
  app.route('/', signupPage(services));
  app.route('/', finderPage(services, offers));
  app.route('/', posterPage(services, offers));
  app.route('/', ballotPages(services));
  app.route('/', embedPage(services, origins));
  app.route('/', builderPage(services, offers));
  app.route('/', polls(services, ballots));
  app.route('/', votes(services));
  app.route('/', surveys(services, ballots));
  app.use('/desk/*', auditChanges(services));
  app.use('/desk/*', checkAccess(services));
  app.route('/', deskPage(services));
  app.route('/', signInRoutes(services));
  app.route('/', sessionRoutes(services));
  app.route('/', identityRoutes(services));
  app.route('/', passkeyRoutes(services));
  app.route('/', peopleRoutes(services));
  app.route('/', placeRoutes(services));
  app.route('/', deskDecisions(services));
  app.route('/', signupSearch(services));
  app.route('/', deskSignups(services));
  app.route('/', phoneSignups(services));
  app.route('/', deskAnnouncements(services));
  app.route('/', personData(services));
  app.route('/', deskCard(services));
  app.route('/', deskEditions(services));
  app.route('/', deskGroupRows(services));
  app.route('/', deskGroups(services));
  app.route('/', editionPeople(services));
  app.route('/', deskGroupMail(services));
  app.route('/', deskOfferTable(services));
  app.route('/', deskInstitutions(services));
  app.route('/', deskBounces(services));
  app.route('/', deskCalls(services));
  app.route('/', deskDemandSignals(services));
  app.route('/', deskSignalReport(services));
  app.route('/', deskFigures(services));
  app.route('/', deskMeetings(services));
  app.route('/', deskChanges(services));
  app.route('/', desk(services));
  app.route('/', openapi(services));
  refuseOtherMethods(app, services.basePath);

  app.notFound(() => notFound().toResponse());
  app.onError((error, c) => {
    if (error instanceof ProblemAnswer) return error.toResponse();
    onError(error, c.req.raw);
    return (isBusy(error) ? unavailable() : serverError()).toResponse();
  });

  const quickRead = quickReads(services, ballots, offers);
  return {
    // When a quick read fails, the route answers instead: it turns errors into problems.
    fetch: async (request) =>
      (await quickRead(request).catch(() => undefined)) ?? app.fetch(request),
  };
}

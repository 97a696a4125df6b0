import type { TextRead } from '../../../../contract/desk.ts';
import type { TextKind } from '../../../../contract/desk-ballots.ts';
import { dayOf } from '../../day-of.ts';
import type { DeskView } from '../../desk-view.ts';
import type { BallotItem } from '../ballot.ts';
import type { ReadText, TextList } from './texts-controller.ts';

/** Something to decide on, or that was decided on, in words. */
export interface TextEntry extends ReadText {
  readonly about: string;
  /** The first places of an order, when the names of the factors are known. */
  readonly order?: string;
}

/** Of which poll or survey the entries are, and its items; without it they are of all. */
export interface EntryScope {
  readonly id: string;
  readonly items: readonly BallotItem[];
  /** How many wait, also those that were not read yet. */
  readonly waiting: number;
}

interface Sender {
  readonly role?: string | undefined;
  readonly institution?: string | undefined;
}

const by = ({ role, institution }: Sender): string =>
  [role, institution].filter(Boolean).join(', ');

const joined = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');

/** How many places of an order are told. */
const toldPlaces = 3;

/** What waits for a decision, what waits longest on top. */
export function pendingEntries(
  { pending }: TextList,
  view: DeskView,
  scope?: EntryScope,
): readonly TextEntry[] {
  const { t } = view;
  const isHere = (ballot: string) => scope === undefined || ballot === scope.id;
  const day = (instant: string) => dayOf(instant, view, false);
  return [
    ...pending.votes
      .filter(({ poll }) => isHere(poll))
      .map((it): TextEntry => ({
        kind: 'vote',
        id: it.id,
        text: it.otherText ?? t('suspectVote'),
        read: readOf(it.otherText),
        about: joined(
          !scope && t('ofPoll'),
          by(it) || t('noRole'),
          day(it.createdAt),
          it.suspect && t('countsAfterApproval'),
        ),
      })),
    ...pending.voteBatches
      .filter(({ poll }) => isHere(poll))
      .map((it): TextEntry => ({
        kind: 'batch',
        id: it.id,
        text: t('voteBatch', { count: it.votes }),
        read: { votes: it.votes },
        about: t('voteBatchAbout'),
      })),
    ...pending.responses
      .filter(({ survey }) => isHere(survey))
      .map((it): TextEntry => ({
        kind: 'response',
        id: it.id,
        text: it.remark ?? t('noRemark'),
        read: readOf(it.remark),
        about: joined(
          !scope && t('ofSurvey'),
          by(it),
          !view.hidesNames && it.name,
          day(it.createdAt),
          it.suspect && t('countsAfterApproval'),
        ),
        ...(scope && { order: orderWords(it.ranking, scope.items) }),
      })),
  ];
}

const readOf = (text: string | undefined): TextRead => (text === undefined ? {} : { text });

const orderWords = (ranking: readonly string[], items: readonly BallotItem[]): string =>
  ranking
    .slice(0, toldPlaces)
    .map((id, index) => `${index + 1}. ${items.find((it) => it.id === id)?.name ?? id}`)
    .join('   ');

/** What was decided, newest first. */
export const decidedEntries = (
  { decided }: TextList,
  view: DeskView,
  scope?: EntryScope,
): readonly TextEntry[] =>
  decided
    .filter(({ ballot }) => scope === undefined || ballot === scope.id)
    .map((it) => ({
      kind: it.kind as TextKind,
      id: it.id,
      text:
        it.text ??
        (it.votes === undefined
          ? view.t(it.kind === 'response' ? 'noRemark' : 'oneVote')
          : view.t('voteBatch', { count: it.votes })),
      about: joined(by(it), dayOf(it.decidedAt, view, false)),
      read: { ...readOf(it.text), ...(it.decision !== undefined && { decision: it.decision }) },
      decided: it,
    }));

/** How much of a poll or survey waits for a decision. */
export const countPending = ({ pending }: TextList, id: string): number =>
  [...pending.votes, ...pending.voteBatches].filter(({ poll }) => poll === id).length +
  pending.responses.filter(({ survey }) => survey === id).length;

/** How many votes or answers of a poll or survey count only once they are approved. */
export const countUncounted = ({ pending }: TextList, id: string): number =>
  pending.votes.filter(({ poll, suspect }) => poll === id && suspect).length +
  pending.voteBatches.filter(({ poll }) => poll === id).reduce((sum, { votes }) => sum + votes, 0) +
  pending.responses.filter(({ survey, suspect }) => survey === id && suspect).length;

import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import type { ChangeEffects, ToldCount } from '../../../contract/desk-offer.ts';
import { previewChange } from '../../../contract/desk-routes.ts';
import type { SignupState } from '../../../contract/signup.ts';
import { stateAfterMove } from '../../../domain/signup/edition-move.ts';
import { talkMoment } from '../../../domain/signup/talk-moment.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { isSettled } from '../changes/change-controller.ts';
import { decidedOn } from '../changes/decided-on.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import type { DeskView } from '../desk-view.ts';
import { talkWords } from '../todo/decision-words.ts';
import { toldEffects, type Effect } from '../told-effects.ts';

/** Somebody for whom another start is chosen. */
interface Move {
  readonly card: DeskCard;
  readonly edition: string;
}

/**
 * Asks the endpoint whom a move would reach, once another start is chosen, and again when the card stands
 * otherwise. `refused` is told why a move is not possible.
 */
export const moveEffects = (
  element: ReactiveControllerHost & HTMLElement,
  host: DeskHost,
  chosen: () => Move | undefined,
  refused: (error: EndpointError) => void,
): LoadController<ChangeEffects> =>
  new LoadController<ChangeEffects>(element, {
    key: () => {
      const { card, edition } = chosen() ?? {};
      return card && [card.reference, edition, ...Object.values(decidedOn(card))];
    },
    load: (signal) => {
      const { card, edition } = chosen()!;
      const { reference, status } = card;
      const signup = { ...decidedOn(card), reference, to: status as SignupState, edition };
      return deskCall(host, previewChange, { body: { signup }, signal });
    },
    failed: (error) => {
      host.report(error);
      if (isSettled(error)) refused(error);
    },
  });

/** What becomes of somebody at another start, and who hears of it. */
export function moveEffectsList(
  card: DeskCard,
  target: DeskEdition,
  { state, reload }: { state: LoadController<ChangeEffects>['state']; reload: () => void },
  view: DeskView,
): unknown {
  if (state.status === 'failed') {
    // The card says why a move is refused; another try does not help then.
    return isSettled(state.error) ? nothing : view.failed(state.error, reload);
  }
  const effects: Effect[] = [
    { words: placeThere(card.status, target, view) },
    ...talkThatStays(card, view),
    ...(state.value ? peopleTold(state.value, view) : [{ words: view.t('effectsPending') }]),
  ];
  return html`<ul class="effects">
    ${effects.map(
      (it) =>
        html`<li>
          <span .textContent=${it.words}></span>
          ${it.about ? html`<span class="muted" .textContent=${it.about}></span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

function placeThere(
  status: string,
  { capacity, waiting }: DeskEdition,
  { t }: Pick<DeskView, 't'>,
): string {
  const after = stateAfterMove(status, { free: capacity?.available, waiting });
  if (after.status !== 'waiting') return t('effectHasPlace');
  return waiting > 0 ? t('effectWaits', { count: waiting }) : t('effectFull');
}

const talkThatStays = ({ status, talk }: DeskCard, view: DeskView): Effect[] =>
  status === 'talk-planned' && talk && talk.date >= view.today
    ? [{ words: view.t('effectTalkStays', { moment: talkWords(talkMoment(talk), view) }) }]
    : [];

/** Who moves is told, and so is their referrer. Only somebody else is offered a place: the one that was left. */
function peopleTold(effects: ChangeEffects, view: DeskView): Effect[] {
  const { told } = effects;
  const own = told.find((it) => it.who === 'placed' || it.who === 'waiting');
  const others = toldEffects({ ...effects, told: told.filter((it) => it !== own) }, view);
  const isOffered = told.some((it) => it.who === 'offered');
  return [
    { words: own ? view.t(wayOf(own)) : view.t('effectNotTold') },
    ...(isOffered ? [{ words: view.t('effectNextIsOffered') }] : []),
    ...others,
  ];
}

const wayOf = ({ mailed, called }: ToldCount) =>
  called === 0 ? 'effectMail' : mailed === 0 ? 'effectCall' : 'effectMailAndCall';

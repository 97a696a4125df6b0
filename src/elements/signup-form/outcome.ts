import { html, nothing, type TemplateResult } from 'lit';
import type { Edition, Group } from '../../contract/group.ts';
import type { Signup } from '../../contract/signup.ts';
import { formatDay, formatMoment } from '../../locale/format.ts';
import { circleOfChairs } from '../../parts/circle-of-chairs.ts';
import type { SignupMode } from './mode.ts';
import { wordsOr } from './plan.ts';
import { promisesOf, type SignupView } from './signup-view.ts';
import { startFacts, startOf } from './start-facts.ts';

/** What became of a sign-up, just sent or looked up later. Nothing of the person. */
export interface Outcome {
  readonly result: Pick<Signup, 'reference' | 'status' | 'position' | 'offerExpiresAt'>;
  readonly group: Group | undefined;
  readonly edition: Edition | undefined;
  readonly mode: SignupMode;
}

/** Of a sensitive group no name, place or price is left to be seen after the form. */
export function discreet(
  group: Group | undefined,
  edition: Edition | undefined,
): Pick<Outcome, 'group' | 'edition'> {
  if (!group?.sensitive || !edition)
    return { group: group?.sensitive ? nameless(group) : group, edition };
  const { location: _place, costs: _price, ...rest } = edition;
  return { group: nameless(group), edition: rest };
}

const nameless = (group: Group): Group => ({ ...group, name: '' });

/** A place is kept, or was taken. */
export const holds = ({ result: { status } }: Outcome): boolean =>
  ['received', 'talk-planned', 'placed', 'taking-part', 'offered'].includes(status);

/** The state in words. */
export function outcomeTitle({ t }: Pick<SignupView, 't'>, outcome: Outcome): string {
  const { result, edition, mode } = outcome;
  const { status, position } = result;
  const own = mode === 'self';
  if (status === 'waiting')
    return position ? t(own ? 'onPlace' : 'onPlaceOther', { position }) : t('onList');
  if (status !== 'received') return wordsOr(t, `is-${status}`, t('received'));
  if (mode === 'talk') return t('asked');
  return t(edition ? (own ? 'held' : 'heldOther') : 'received');
}

/** The state with its circle of chairs, of which group, and the number to keep. */
export function outcomePanel(view: SignupView, outcome: Outcome): TemplateResult {
  const { t } = view;
  return html`<div class="outcome" part="outcome">
    ${chairs(outcome)}
    <div>
      ${view.heading(0, outcomeTitle(view, outcome), {
        id: 'outcome',
        classes: 'display',
        focusable: true,
      })}
      <p class="outcome-words">
        <span .textContent=${about(view, outcome)}></span>
        <span .textContent=${t('number')}></span>
        <strong class="number"><bdi .textContent=${outcome.result.reference}></bdi></strong>.
      </p>
    </div>
  </div>`;
}

function about({ t, language }: SignupView, { result, group, edition, mode }: Outcome): string {
  const { status, position, offerExpiresAt } = result;
  const name = group?.name ?? '';
  const words =
    status === 'waiting'
      ? [
          name && t('fullNow', { group: name }),
          mode === 'self' && position && position > 1 ? t('before', { count: position - 1 }) : '',
        ]
      : status === 'received'
        ? [edition && name ? t('succeeded', { group: name }) : '']
        : [
            name && `${name}.`,
            offerExpiresAt
              ? t('answerBefore', { moment: formatMoment(offerExpiresAt, language) })
              : '',
            ['expired', 'declined', 'referred-elsewhere'].includes(status) ? t('callInstead') : '',
          ];
  return words.filter(Boolean).join(' ');
}

/** What comes now; nothing once it is over. */
export function whatNow(view: SignupView, outcome: Outcome): unknown {
  const steps = nextSteps(view, outcome);
  return steps.length
    ? html`<div>
        ${view.heading(1, view.t('whatNow'), { classes: 'title' })}
        <ol class="next-steps">
          ${steps.map(
            ([title, text]) =>
              html`<li>
                <div>
                  <strong .textContent=${title}></strong>
                  ${text ? html`<p .textContent=${text}></p>` : nothing}
                </div>
              </li>`,
          )}
        </ol>
      </div>`
    : nothing;
}

/** The circle with the visitor's own chair, or the row outside it. */
function chairs(outcome: Outcome): unknown {
  const { result, edition } = outcome;
  const maximum = edition?.capacity?.maximum;
  const waiting = result.status === 'waiting';
  if (!maximum || !(waiting || holds(outcome))) return nothing;
  return circleOfChairs({
    maximum,
    available: 0,
    state: waiting ? 'waiting' : 'yours',
    position: result.position,
  });
}

/** Title and text of what comes; what only an institution can promise is told in its words. */
function nextSteps(view: SignupView, outcome: Outcome): [string, string][] {
  const { t, language } = view;
  const { result, group, edition, mode } = outcome;
  const { status } = result;
  const promises = promisesOf(view);
  const steps: [string, string][] = [];
  if (status === 'waiting') steps.push([t('placeFree'), '']);
  if (status === 'talk-planned') steps.push([t('decide'), '']);
  if (
    status === 'received' &&
    (mode === 'talk' || /^(required|optional)$/.test(group?.intake ?? ''))
  )
    steps.push([
      t('talkFirst'),
      [promises.whatHappensNext ?? t('decide'), promises.responseTime].filter(Boolean).join(' '),
    ]);
  const start = edition && startOf(edition);
  if (start && edition.entry === 'fixed' && status !== 'taking-part' && holds(outcome)) {
    const { times, where } = startFacts(edition, view);
    steps.push([t('begins', { day: formatDay(start, language) }), `${times}, ${where}`]);
  }
  return steps;
}

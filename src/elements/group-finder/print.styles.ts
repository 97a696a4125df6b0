import { css } from 'lit';

/** On paper there is nothing to press, and no card is cut in two. */
export const printStyles = css`
  @media print {
    :is(
      .search,
      .filters,
      .more,
      .chips .button-quiet,
      .back,
      .actions,
      .check,
      .quick-exit,
      .exit-bar,
      .step-bar,
      .sessions-box:has(+ .sessions),
      .notify,
      .check-button
    ) {
      display: none !important;
    }

    .finder-body:has(.filters),
    .group {
      display: block;
    }

    :is(.card, .edition, .panel, .section > *) {
      break-inside: avoid;
    }

    .cards > li {
      content-visibility: visible;
    }

    .next-step {
      position: static;
    }

    .sessions-box:not([open]) + .sessions {
      display: grid;
    }
  }
`;

import { css } from 'lit';

/** Texts that wait for a decision, and those that were decided. */
export const textsStyles = css`
  .text-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 1.5em;
    align-items: center;
  }

  .text-row .order {
    font-size: var(--_small);
  }

  .decided-texts > summary {
    min-block-size: var(--_target);
    padding-block: 0.5em;
    color: var(--_link);
    cursor: pointer;
  }

  @container gmw (inline-size > 44em) {
    .text-row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
`;

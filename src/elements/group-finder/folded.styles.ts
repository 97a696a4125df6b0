import { css } from 'lit';

/** Parts that unfold on a press, under a line that looks like a link. */
export const foldedStyles = css`
  .folded > summary {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    list-style: none;
    cursor: pointer;
  }

  .folded > summary::-webkit-details-marker {
    display: none;
  }

  .folded[open] > summary .icon-chevron {
    transform: rotate(180deg);
  }
`;

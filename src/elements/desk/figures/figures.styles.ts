import { css } from 'lit';

/** Figures of a year: shares. */
export const figuresStyles = css`
  .shares {
    display: grid;
    gap: 0.75em;
    margin-block-start: 1em;
  }

  .share-words {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.5em 2em;
  }
`;

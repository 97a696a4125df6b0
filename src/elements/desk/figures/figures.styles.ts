import { css } from 'lit';

/** Figures of a year: shares, and the list of meetings. */
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

  .meetings-open,
  .meetings {
    margin-block-start: 1em;
  }

  .meeting-rows > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.5em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }

  .meeting-rows > div > p {
    flex: 1 1 14em;
  }

  .meeting-rows .choice {
    align-items: center;
  }

  .meeting-rows .field:not(.field-invalid) {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }

  .control-present {
    inline-size: 4.5em;
    margin: 0;
  }
`;

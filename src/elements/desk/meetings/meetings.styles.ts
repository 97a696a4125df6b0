import { css } from 'lit';

/** The meetings of a start, a row for each. */
export const meetingsStyles = css`
  .meetings-panel {
    margin-block-start: 1em;
  }

  .meetings {
    max-inline-size: 40em;
  }

  .meetings,
  .meetings-fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }

  .meeting-rows {
    border-block-start: 1px solid var(--_line);
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

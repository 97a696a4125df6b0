import { css } from 'lit';

/** A field that is not right yet, what is wrong with it, and the summary of all of them. */
export const errorStyles = css`
  .field-invalid {
    padding-inline-start: 0.875em;
    border-inline-start: 0.25em solid var(--_error);
  }

  .field-invalid > .control,
  .field-invalid .choice input {
    border-color: var(--_error);
    border-width: 2px;
  }

  .error {
    display: flex;
    gap: 0.375em;
    align-items: start;
    color: var(--_error);
    font-weight: 700;
    font-size: var(--_small);
  }

  .summary {
    display: grid;
    gap: 0.5em;
    margin-block-end: 1.5em;
    padding: 1em 1.25em;
    border: 2px solid var(--_error);
    border-radius: var(--_card-radius);
    background: var(--_error-tint);
  }

  .summary h3,
  .summary [tabindex] {
    display: flex;
    gap: 0.5em;
    align-items: center;
    color: var(--_text);
    font-size: var(--_lead);
  }

  .summary .icon {
    color: var(--_error);
  }

  .summary a {
    display: inline-block;
    padding-block: 0.25em;
    color: var(--_error);
    font-weight: 700;
  }
`;

import { css } from 'lit';

export const signupStyles = css`
  :is(.stack, .columns, .main, .questions, .panel, .editions, .stack-small, .field-body) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }

  .stack-small {
    gap: 0.5em;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em 1.5em;
  }

  .columns {
    gap: 3em;
    align-items: start;
  }

  .main {
    gap: 1.5em;
  }

  .main .summary {
    margin-block-end: 0;
  }

  .bars {
    display: flex;
    gap: 0.25em;
    max-inline-size: 12em;
    margin-block: 0.5em 1em;
  }

  .bars > span {
    flex: 1;
    block-size: 0.25em;
    border-radius: 0.125em;
    background: var(--_line);
  }

  .bars > .done {
    background: var(--_accent);
  }

  .form-title {
    font-size: 1em;
    line-height: inherit;
  }

  .intro {
    max-inline-size: 36em;
  }

  .field-body {
    gap: 0.25em;
    inline-size: 100%;
  }

  .panel {
    --_link: var(--_link-on-soft);
    gap: 1em;
    padding: 1.5em;
    border-radius: var(--_card-radius);
    background: var(--_soft);
  }

  .main + .panel {
    padding: 1em 0 0;
    border-block-start: 1px solid var(--_line);
    border-radius: 0;
    background: none;
    font-size: var(--_small);
  }

  .main + .panel > .chosen {
    display: none;
  }

  .chosen {
    display: grid;
    gap: 1em;
  }

  .panel-title {
    font-size: var(--_lead);
  }

  .number {
    white-space: nowrap;
  }

  .bold {
    font-weight: 700;
  }

  .step-actions {
    flex-direction: column;
    align-items: stretch;
  }

  .step-actions > .button-quiet {
    align-self: center;
  }

  .refusal {
    display: grid;
    gap: 1em;
    justify-items: start;
  }

  .refusal > .notice {
    justify-self: stretch;
  }

  @container gmw (min-width: 30em) {
    .step-actions {
      flex-direction: row;
      align-items: center;
    }

    .step-actions > .button-quiet {
      align-self: auto;
    }
  }

  @container gmw (min-width: 56em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 20em;
    }

    .main + .panel {
      padding: 1.5em;
      border: 0;
      border-radius: var(--_card-radius);
      background: var(--_soft);
      font-size: inherit;
    }

    .main + .panel > .chosen {
      display: grid;
    }

    .panel .contact-help {
      padding-block-start: 1em;
      border-block-start: 1px solid var(--_line);
    }
  }

  @media (forced-colors: active) {
    .bars > span {
      border: 1px solid CanvasText;
    }

    .bars > .done {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .panel {
      border: 1px solid CanvasText;
    }
  }
`;

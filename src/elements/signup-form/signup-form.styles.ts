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

  form {
    margin-block-start: 0.5em;
  }

  .field-body {
    gap: 0.25em;
  }

  .editions {
    gap: 0.75em;
  }

  .edition {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
    background: var(--_surface);
  }

  .edition:has(input:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_on-tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .edition-words {
    display: grid;
    gap: 0.125em;
  }

  .panel {
    gap: 1em;
    padding: 1.5em;
    border-radius: var(--_card-radius);
    background: var(--_soft);
  }

  .panel-title {
    font-size: var(--_lead);
  }

  .help {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .number {
    white-space: nowrap;
  }

  .bold {
    font-weight: 700;
  }

  .answers {
    border-block-start: 1px solid var(--_line);
  }

  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1.5em;
    align-items: center;
    min-block-size: 3.75em;
    padding-block: 0.375em;
    border-block-end: 1px solid var(--_line);
  }

  .answers dt {
    color: var(--_muted);
  }

  .answer {
    grid-row: 2;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .answer-change {
    grid-area: 1 / 2 / span 2;
  }

  .ways {
    display: grid;
    justify-items: start;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .refusal {
    display: grid;
    gap: 1em;
    justify-items: start;
  }

  .refusal > .notice {
    justify-self: stretch;
  }

  .outcome {
    display: grid;
    gap: 1.5em;
    padding: 1.5em;
    border-radius: var(--_card-radius);
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .outcome .chairs {
    justify-self: start;
    inline-size: auto;
    block-size: 5.5em;
  }

  .outcome .mine {
    fill: var(--_accent);
    stroke: none;
  }

  .outcome .taken {
    fill: color-mix(in srgb, var(--_on-tint) 45%, var(--_tint));
  }

  .outcome-words {
    margin-block-start: 0.75em;
    font-size: var(--_lead);
  }

  .next-steps {
    display: grid;
    gap: 1em;
    margin-block-start: 1em;
    counter-reset: step;
  }

  .next-steps > li {
    display: flex;
    gap: 1em;
    max-inline-size: 40em;
    counter-increment: step;
  }

  .next-steps > li::before {
    content: counter(step);
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 2em;
    block-size: 2em;
    border: 1px solid var(--_accent);
    border-radius: 50%;
    color: var(--_link);
    font-weight: 700;
    line-height: 1;
  }

  @media print {
    :is(.button, .button-quiet):not(.own-link) {
      display: none;
    }

    .own-link::after {
      content: ': ' attr(href);
    }
  }

  @container gmw (min-width: 34em) {
    .edition {
      padding: 1.25em 1.5em;
    }
  }

  @container gmw (min-width: 40em) {
    .answers > div {
      grid-template-columns: 11em minmax(0, 1fr) auto;
    }

    .answer {
      grid-row: auto;
    }

    .answer-change {
      grid-area: auto;
    }

    .outcome {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      padding: 2em;
    }

    .outcome > div:only-child {
      grid-column: 1 / -1;
    }
  }

  @container gmw (min-width: 56em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 20em;
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

    .edition:has(input:checked) {
      outline: 2px solid Highlight;
    }

    :is(.panel, .outcome) {
      border: 1px solid CanvasText;
    }
  }
`;

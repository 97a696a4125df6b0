import { css } from 'lit';

export const pollStyles = css`
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }

  .intro {
    display: grid;
    gap: 0.75em;
  }

  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }

  .option {
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
    background: var(--_surface);
  }

  .option > .choice {
    padding: 1em;
  }

  .option:hover {
    border-color: var(--_control-border);
  }

  .option:has(input[type='radio']:checked) {
    --_link: var(--_link-on-soft);
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_on-tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .option-words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    flex: 1;
  }

  .option-short {
    font-weight: 700;
  }

  .option-text {
    max-inline-size: 40em;
    line-height: 1.65;
  }

  .option-text > span {
    display: block;
  }

  .translation {
    margin-block-start: 0.5em;
  }

  .translation > strong {
    display: block;
    font-weight: 400;
    font-size: var(--_small);
    font-style: italic;
  }

  .other {
    display: grid;
    gap: 0.25em;
    padding: 0 1em 1em;
  }

  .other .control {
    max-inline-size: 40em;
    min-block-size: 4.5em;
  }

  .about > summary {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .about > summary::-webkit-details-marker {
    display: none;
  }

  .about[open] .icon-chevron {
    transform: rotate(180deg);
  }

  .about-fields {
    display: grid;
    gap: 1.5em;
    padding-block: 0.75em;
  }

  .own-vote,
  .others {
    display: grid;
    gap: 0.5em;
  }

  .others blockquote {
    max-inline-size: 40em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_tint);
  }

  .group-words {
    max-inline-size: 40em;
    white-space: pre-line;
  }

  .conclusion {
    max-inline-size: 40em;
    font-size: var(--_lead);
  }

  .tally {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .tally :is(th, td) {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  .tally thead th {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .tally-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }

  .tally .number {
    inline-size: 4.5em;
    padding-inline-start: 1em;
    text-align: end;
    white-space: nowrap;
  }

  .tally .own .tally-name {
    font-weight: 700;
  }

  .tally-name {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }

  .badge {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
    padding: 0.125em 0.75em;
    border-radius: 2em;
    background: var(--_tint);
    color: var(--_on-tint);
    font-weight: 700;
    font-size: var(--_small);
  }

  .badge .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.25;
  }

  .bar {
    display: block;
    block-size: 0.875em;
    background: var(--_soft);
  }

  .bar > span {
    display: block;
    block-size: 100%;
    background: var(--_bar);
  }

  .own .bar > span {
    background: var(--_accent);
  }

  @container gmw (min-width: 34em) {
    .option > .choice {
      padding: 1.25em 1.5em;
    }

    .other {
      padding: 0 1.5em 1.25em;
    }
  }

  @container gmw (min-width: 40em) {
    .tally-row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 17em);
      gap: 1.5em;
      align-items: center;
    }

    .tally tbody :is(th, td) {
      vertical-align: middle;
    }
  }

  @container gmw (min-width: 52em) {
    .option-words {
      grid-template-columns: 13em minmax(0, 1fr);
      gap: 1.5em;
    }
  }

  @media (forced-colors: active) {
    .option:has(input[type='radio']:checked) {
      outline: 2px solid Highlight;
    }

    .bar {
      border: 1px solid CanvasText;
    }

    .bar > span {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .own .bar > span {
      background: Highlight;
    }

    .badge {
      border: 1px solid CanvasText;
    }
  }
`;

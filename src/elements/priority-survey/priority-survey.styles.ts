import { css } from 'lit';

export const surveyStyles = css`
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }

  .intro {
    display: grid;
    gap: 0.75em;
  }

  .vision {
    padding-inline: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
  }

  .vision > .stack {
    padding-block: 0.5em 1em;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }

  .on-paper > li + li {
    margin-block-start: 0.5em;
  }

  .explain > summary {
    display: inline-flex;
    gap: 0.25em;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_link);
    font-size: var(--_small);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .explain > summary::-webkit-details-marker {
    display: none;
  }

  .explain[open] .icon-chevron {
    transform: rotate(180deg);
  }

  .explain > p {
    max-inline-size: 36em;
    padding-block-end: 0.5em;
    color: var(--_muted);
  }

  .group > legend {
    margin-block-end: 0.75em;
    font-weight: 700;
  }

  .check {
    --_link: var(--_link-on-soft);
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 1em 1.25em;
    border: 1px solid transparent;
    border-radius: var(--_card-radius);
    background: var(--_soft);
  }

  .plain {
    display: grid;
    gap: 0.25em 2em;
  }

  .plain > li {
    display: flex;
    gap: 0.75em;
  }

  .plain .numbers {
    flex: none;
    min-inline-size: 1.25em;
  }

  @media print {
    .button-quiet {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .check {
      border: 1px solid CanvasText;
    }
  }
`;

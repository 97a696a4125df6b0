import { css } from 'lit';

/** Choices as boxes, the block about safe contact, editions to choose from, and check-your-answers. */
export const questionStyles = css`
  .choices {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.25em;
    max-inline-size: 32em;
  }

  .choices-short {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.25em), 1fr));
  }

  .choices > .choice {
    align-items: center;
    min-block-size: 3em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control-border);
    border-radius: var(--_control-radius);
    background: var(--_control);
  }

  .choices > .choice:has(input:checked) {
    --_link: var(--_link-on-soft);
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_on-tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .fold {
    max-inline-size: 36em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
  }

  .fold > summary {
    display: flex;
    gap: 0.75em;
    align-items: center;
    padding: 0.75em 1em;
    border-radius: inherit;
    cursor: pointer;
    list-style: none;
  }

  .fold > summary::-webkit-details-marker {
    display: none;
  }

  .fold > summary:hover {
    --_link: var(--_link-on-soft);
    background: var(--_soft);
  }

  .fold > summary > span {
    flex: 1;
    min-inline-size: 0;
  }

  .fold > summary .hint {
    display: block;
  }

  .fold > summary .icon {
    color: var(--_link);
  }

  .fold[open] > summary .icon-chevron {
    rotate: 180deg;
  }

  .fold > .questions {
    gap: 1.5em;
    padding: 0.5em 1em 1.25em;
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
    --_link: var(--_link-on-soft);
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_on-tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .edition-words {
    display: grid;
    gap: 0.125em;
  }

  .answers {
    border-block-start: 1px solid var(--_line);
  }

  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1.5em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }

  .answer > ul {
    grid-area: 2 / 1 / auto / span 2;
  }

  .answer > :first-child:nth-last-child(2) {
    grid-column: 1 / -1;
  }

  .answer li {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .answer .button-quiet {
    min-block-size: 0;
    padding-block: 0;
  }

  .answer-title {
    font-size: 1em;
    line-height: inherit;
  }

  @container gmw (min-width: 34em) {
    .edition {
      padding: 1.25em 1.5em;
    }
  }

  @container gmw (min-width: 40em) {
    .answer {
      grid-template-columns: 11em minmax(0, 1fr) auto;
    }

    .answer > ul {
      grid-area: 1 / 2;
    }

    .answer > .button-quiet {
      grid-area: 1 / 3;
      align-self: start;
    }

    .answer > :first-child:nth-last-child(2) {
      grid-column: auto;
    }
  }

  @media (forced-colors: active) {
    :is(.edition, .choices > .choice):has(input:checked) {
      outline: 2px solid Highlight;
    }
  }
`;

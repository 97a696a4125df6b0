import { css } from 'lit';

/** The card of a group: what it is, when and where, and how many places there are. */
export const cardStyles = css`
  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    padding: 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
    background: var(--_surface);
  }

  .card:hover {
    border-color: var(--_accent);
  }

  .card-kind {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .card-title {
    margin-block-start: 0.25em;
    font-weight: 700;
    font-size: var(--_title);
    line-height: 1.25;
  }

  .card-link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .card:hover .card-link {
    text-decoration-thickness: 2px;
  }

  .card-link::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_card-radius);
  }

  .card-link:focus-visible {
    outline: none;
    box-shadow: none;
  }

  /* The ring is inside: a card that is laid out by itself draws nothing outside of its box. */
  .card-link:focus-visible::after {
    outline: 0.15em solid var(--gmw-focus-color, var(--_text));
    outline-offset: -0.1em;
    box-shadow: inset 0 0 0 0.15em var(--gmw-focus-inner-color, var(--_surface));
  }

  .card-promise {
    max-inline-size: 36em;
    margin-block-start: 0.5em;
  }

  .card .facts {
    margin-block-start: 1em;
  }

  .card-others {
    margin-block-start: 0.75em;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .card > .places {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  @container card (min-width: 32em) {
    .card .facts {
      grid-template-columns: 3fr 2fr;
    }
  }

  @container card (min-width: 42em) {
    .card {
      grid-template-columns: minmax(0, 1fr) 10.5em;
    }

    .card > .places {
      flex-direction: column;
      justify-content: center;
      gap: 0.75em;
      padding-block: 0;
      padding-inline: 1.5em 0;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
      text-align: center;
    }
  }
`;

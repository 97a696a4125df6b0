import { css } from 'lit';

/** The list: search, results and what to do when there are none. */
export const resultStyles = css`
  /* Long words and addresses break anywhere, also where a box is as narrow as its content. */
  .gmw {
    overflow-wrap: anywhere;
  }

  .finder-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    justify-items: start;
    max-inline-size: 42em;
  }

  .finder-head .sample {
    margin: 0;
  }

  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    inline-size: 100%;
    margin-block-start: 0.75em;
  }

  .search .field {
    grid-template-columns: minmax(0, 1fr);
    justify-items: stretch;
  }

  .search .control {
    max-inline-size: none;
    appearance: none;
  }

  .agenda > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 1.5em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }

  .numbered {
    padding-inline-start: 1.25em;
    list-style: decimal;
  }

  @container gmw (min-width: 40em) {
    .agenda > li {
      grid-template-columns: 12em minmax(0, 1fr) 14em 9em;
    }
  }

  .understood {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .understood > p {
    flex: 1 0 100%;
  }

  .wish {
    border-color: var(--_accent);
    background: none;
    color: var(--_link);
  }

  .fit-title {
    margin-block-start: 0.5em;
  }

  .finder-head ~ .notice,
  .finder-head + .section,
  .stale {
    margin-block-start: 1.5em;
  }

  .stale {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }

  .finder-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    margin-block-start: 2em;
  }

  .results {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    align-content: start;
  }

  .results-head,
  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
  }

  .sort .control {
    margin: 0;
  }

  mark {
    background: var(--_tint);
    color: var(--_on-tint);
    box-shadow: inset 0 -0.125em var(--_accent);
  }

  .cards,
  .editions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }

  /* Cards out of view are not laid out: that is most of the work of a keystroke. */
  .cards > li {
    container: card / inline-size;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 36em;
  }

  .cards-laid-out > li {
    content-visibility: visible;
  }

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

  .match {
    display: grid;
    gap: 0.25em;
    margin-block-start: 0.75em;
  }

  .match > li {
    display: flex;
    gap: 0.5em;
  }

  .match .icon {
    flex: none;
    margin-block-start: 0.15em;
    color: var(--_link);
  }

  .match-not,
  .match-not .icon {
    color: var(--_muted);
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

  .more {
    display: grid;
    gap: 0.75em;
    justify-items: center;
    margin-block-start: 0.5em;
    text-align: center;
  }

  .nothing-found,
  .demand-signal {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }

  .relaxations-title {
    font-size: var(--_lead);
  }

  .relaxations > li {
    border-block-start: 1px solid var(--_line);
  }

  .relaxations > li:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .relaxation {
    display: flex;
    gap: 0.75em;
    align-items: center;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0.5em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .relaxation:hover {
    --_link: var(--_link-on-soft);
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .relaxation .icon {
    color: var(--_link);
  }

  .relaxation-count {
    flex: none;
    margin-inline-start: auto;
    color: var(--_link);
    font-weight: 700;
  }

  @container gmw (min-width: 34em) {
    .search {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: end;
    }

    .cards > li {
      contain-intrinsic-block-size: auto 22em;
    }
  }

  @container gmw (min-width: 56em) {
    .finder-body:has(.filters) {
      grid-template-columns: 17em minmax(0, 1fr);
      gap: 2.75em;
      align-items: start;
    }
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

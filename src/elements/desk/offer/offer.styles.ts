import { css } from 'lit';

/** The list of the offer, and the forms that change it. */
export const offerStyles = css`
  .offer-head,
  .group-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 2em;
    align-items: end;
    justify-content: space-between;
  }

  .group-head p > * + * {
    margin-inline-start: 0.75em;
  }

  .offer-filters {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.5em;
    align-items: end;
    margin-block-start: 1.5em;
  }

  .offer-filters .control {
    max-inline-size: 20em;
  }

  .offer-filter-list {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    align-items: center;
    min-block-size: var(--_target);
  }

  .filter-chosen {
    color: var(--_text);
    font-weight: 700;
    text-decoration: none;
  }

  .saved {
    margin-block-start: 1.5em;
    font-weight: 700;
  }

  .offer-groups {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.5em;
    margin-block-start: 2em;
  }

  .offer-groups > li > .result-line {
    margin-block-start: 0.75em;
  }

  .offer-groups summary {
    padding-block: 0.75em;
    color: var(--_link);
    cursor: pointer;
  }

  .starts,
  .no-start {
    margin-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .no-start {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }

  .starts > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25em 1em;
    align-items: center;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }

  .start-name {
    grid-column: 1 / -1;
  }

  .start-places {
    display: flex;
    gap: 0.75em;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }

  .start-places > span > span {
    display: block;
  }

  .start-places .chairs {
    inline-size: 2em;
    block-size: 2em;
  }

  .start-change {
    justify-self: end;
    min-block-size: 1.75em;
  }

  .editing {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    margin-block-start: 1.5em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_accent);
  }

  .lead-title {
    font-size: var(--_lead);
  }

  .edit-grid {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em 3em;
    align-items: start;
  }

  .edit-grid .field,
  .edit-grid .control {
    max-inline-size: 100%;
  }

  .edit-grid > .fields > section {
    inline-size: 100%;
  }

  .control-short {
    inline-size: 6em;
  }

  .control-medium {
    inline-size: 15em;
  }

  .control-long {
    max-inline-size: 26em;
  }

  .field:has(> :is(.control-long, textarea, [type='file'])) {
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
  }

  .field-changed {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
  }

  .choice-about {
    display: block;
  }

  .checks {
    columns: 16em;
    inline-size: 100%;
  }

  .checks > legend {
    column-span: all;
  }

  .days {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    justify-items: start;
    inline-size: 100%;
  }

  .days :is(h2, h3, h4) {
    font-size: 1em;
  }

  .day-grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr));
    gap: 0 1em;
    inline-size: 100%;
  }

  .day-grid > li,
  .day-list > li {
    padding-block: 0.375em;
    border-block-start: 1px solid var(--_line);
  }

  .day-skipped {
    color: var(--_muted);
  }

  .day-skipped .small {
    display: block;
  }

  .day-list {
    inline-size: 100%;
  }

  .day-list > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
  }

  .day-list > li > :first-child {
    flex: 1 1 10em;
  }

  .day-controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .day-controls .control {
    margin: 0;
  }

  .preview {
    display: grid;
    gap: 0.75em;
  }

  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }

  .card-frame {
    container: card / inline-size;
  }

  .effects-panel {
    gap: 0.5em;
  }

  .effect-list > li {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .effect-list > li > span > * {
    display: block;
  }

  .effect-notice b {
    color: var(--_notice);
  }

  .comparison {
    inline-size: 100%;
    margin-block: 1.5em;
    border-collapse: collapse;
  }

  .comparison :is(th, td) {
    padding: 0.75em 1em 0.75em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  .comparison thead th {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }

  .comparison .choice {
    min-block-size: 0;
    padding: 0;
  }

  .comparison td .small {
    display: block;
  }

  .comparison .cell-label {
    display: none;
  }

  @container gmw (inline-size <= 44em) {
    .comparison :is(thead, tr, th, td) {
      display: block;
    }

    .comparison thead {
      display: none;
    }

    .comparison :is(th, td) {
      padding-block: 0.25em;
      border: 0;
    }

    .comparison tr {
      padding-block: 0.75em;
      border-block-end: 1px solid var(--_line);
    }

    .comparison .cell-label {
      display: block;
    }
  }

  @container gmw (inline-size > 44em) {
    .starts > li {
      grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) minmax(0, 1.5fr) minmax(0, 1.5fr) 5em;
    }

    .start-name {
      grid-column: auto;
    }

    .editing {
      padding-inline-start: 1.5em;
    }
  }

  @container gmw (inline-size > 56em) {
    .edit-grid {
      grid-template-columns: minmax(0, 1fr) 20em;
    }

    .edit-grid > :is(.preview, .beside, .effects-panel) {
      grid-row: 1 / span 2;
      grid-column: 2;
    }
  }
`;

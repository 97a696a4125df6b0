import { css } from 'lit';

/** What the pages of the desk share: heads, panels, badges, result lines. */
export const deskStyles = css`
  .gmw {
    padding-block: 0.5em 3em;
  }

  .stack {
    display: grid;
    gap: 1em;
    justify-items: start;
  }

  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    justify-items: start;
    inline-size: 100%;
  }

  .fields > .actions {
    margin-block-start: 0.25em;
  }

  /* Dates begin with a weekday, which Dutch writes small. */
  .page-head > .muted::first-letter {
    text-transform: uppercase;
  }

  /* The longest name of a start, and a mail address, are wider than a phone. */
  .field:has(> :is(select, .control-mail)) {
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 100%;
  }

  .field > .choice {
    font-weight: 400;
  }

  .page-head {
    display: grid;
    gap: 0.25em;
  }

  /* In the size of its own letters the ring of a title would run through the line below it. */
  :is(h1, h2, h3, h4, h5, h6):focus-visible {
    outline-width: 2px;
    outline-offset: 1px;
    box-shadow: 0 0 0 1px var(--gmw-focus-inner-color, var(--_surface));
  }

  .part {
    margin-block-start: 3em;
  }

  .page-head + .part,
  .part > .fields {
    margin-block-start: 0.75em;
  }

  .part > .fields > .field {
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
  }

  .jump + .part {
    margin-block-start: 2em;
  }

  .page-head > .button {
    justify-self: start;
    margin-block: 0.75em;
  }

  .back {
    justify-self: start;
  }

  .cut-off {
    margin-block-end: 1.5em;
  }

  .pairs {
    border-block-start: 1px solid var(--_line);
  }

  .pairs > div {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: 0.25em 1em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }

  .pairs dt {
    color: var(--_muted);
  }

  .sub-note {
    max-inline-size: 40em;
    margin-block-start: 0.125em;
    color: var(--_muted);
  }

  .empty {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    max-inline-size: 36em;
    margin-block-start: 1.5em;
  }

  .panel {
    --_link: var(--_link-on-soft);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    align-content: start;
    padding: 1.5em;
    border-radius: var(--_card-radius);
    background: var(--_soft);
  }

  .panel :is(h2, h3, h4, h5, h6) {
    font-size: var(--_lead);
  }

  .panel .title {
    font-size: var(--_title);
  }

  .panel .badge-quiet {
    background: var(--_surface);
  }

  .badge {
    display: inline-block;
    padding: 0.125em 0.75em;
    border: 1px solid transparent;
    border-radius: 2em;
    font-size: var(--_small);
    font-weight: 700;
  }

  .badge-notice {
    background: var(--_notice-tint);
    color: var(--_notice);
  }

  .badge-good {
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .badge-quiet {
    background: var(--_soft);
    color: var(--_muted);
  }

  .link {
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

  .link:hover {
    text-decoration-thickness: 2px;
  }

  .button-small {
    min-block-size: 2.25em;
    padding: 0.25em 1em;
  }

  .result-line {
    --_link: var(--_link-on-soft);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1.5em;
    padding: 0.75em 1.5em;
    border: 1px solid transparent;
    border-radius: var(--_card-radius);
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .result-line > p {
    display: flex;
    flex: 1 1 18em;
    gap: 0.75em;
  }

  .result-line p > span > span {
    display: block;
  }

  .result-line > p > .icon {
    margin-block-start: 0.15em;
    stroke-width: 2.25;
  }

  .result-line .button-quiet {
    color: inherit;
  }

  .held-conflict {
    margin-block-start: 0.75em;
  }

  .held-conflict dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.5em 1.5em;
    inline-size: 100%;
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.5em;
    align-items: end;
  }

  .control-date {
    inline-size: 11em;
  }

  .control-time {
    inline-size: 7em;
  }

  .control-mail {
    inline-size: 22em;
    max-inline-size: 100%;
  }

  .control-code {
    inline-size: 10em;
    font-size: var(--_title);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.12em;
  }

  textarea.note {
    min-block-size: 2.75em;
  }

  .sign-in-layout {
    display: grid;
    gap: 2em 3em;
    align-items: start;
  }

  .aside-part {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    max-inline-size: 28em;
    margin-block-start: 1em;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }

  .aside-part .button {
    margin-block-start: 0.5em;
  }

  .withheld {
    margin-block-end: 2em;
  }

  @container gmw (inline-size <= 30em) {
    .pairs > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    .panel {
      padding: 1.25em 1em;
    }
  }

  @container gmw (inline-size > 56em) {
    .sign-in-layout {
      grid-template-columns: minmax(0, 1fr) 19em;
    }
  }

  @media (forced-colors: active) {
    .panel,
    .badge,
    .result-line {
      border: 1px solid CanvasText;
    }
  }
`;

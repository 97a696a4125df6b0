import { css } from 'lit';

/** The page of one group. */
export const groupStyles = css`
  .back {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: var(--_target);
  }

  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }

  .group-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    justify-items: start;
    overflow-wrap: anywhere;
  }

  .group-head .sample {
    margin: 0;
  }

  .group-head .notice {
    margin-block-start: 1em;
  }

  .group-head .notice p {
    margin-block-start: 0.25em;
  }

  .group-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
  }

  .section + .section,
  .others + .section {
    margin-block-start: 3em;
  }

  .section + .others {
    margin-block-start: 1.5em;
  }

  .section > .heading {
    margin-block-end: 0.6667em;
  }

  .prose {
    max-inline-size: 36em;
  }

  .prose > * + * {
    margin-block-start: 1em;
  }

  .panel {
    --_link: var(--_link-on-soft);
    padding: 1.5em;
    border-radius: var(--_card-radius);
    background: var(--_soft);
  }

  .next-step {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }

  .next-step .actions > .button {
    inline-size: 100%;
  }

  .places-count {
    font-size: var(--_lead);
  }

  .card .places-count {
    font-size: 1em;
  }

  .rule {
    display: grid;
    gap: 0.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .marks {
    display: grid;
    gap: 0.75em;
    max-inline-size: 36em;
  }

  .marks > li {
    display: flex;
    gap: 0.75em;
  }

  .marks .icon {
    margin-block-start: 0.15em;
    color: var(--_link);
    stroke-width: 2.25;
  }

  .pair {
    display: grid;
    gap: 1.5em 2em;
  }

  .pair > div > :first-child {
    margin-block-end: 0.5em;
  }

  .practical {
    display: grid;
    gap: 1em 2em;
  }

  .practical dt {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .editions > li {
    container: edition / inline-size;
  }

  .edition {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em 1.5em;
    padding: 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
  }

  .edition-title {
    margin-block-end: 0.5em;
    font-size: var(--_lead);
  }

  .edition .places {
    align-self: start;
  }

  .edition > :is(.actions, .sessions-box, .sessions, .notify) {
    grid-column: 1 / -1;
  }

  .edition .small {
    margin-block-start: 0.5em;
  }

  .sessions {
    display: grid;
    gap: 0 2em;
    counter-reset: session;
  }

  .sessions-box:not([open]) + .sessions {
    display: none;
  }

  .sessions > li {
    display: flex;
    gap: 0.75em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
    counter-increment: session;
  }

  .sessions > li::before {
    content: counter(session);
    min-inline-size: 1.25em;
    color: var(--_muted);
  }

  .notify {
    display: grid;
    gap: 0.75em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .voice {
    max-inline-size: 36em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_line);
  }

  .voice + .voice {
    margin-block-start: 1em;
  }

  .check {
    --_link: var(--_link-on-soft);
    margin-block-start: 1.5em;
    padding: 0.75em 1.5em;
    border-radius: var(--_card-radius);
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .check > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.5em;
    list-style: none;
    cursor: pointer;
  }

  .check > summary::-webkit-details-marker {
    display: none;
  }

  .check .button {
    background: var(--_surface);
  }

  .check[open] .icon-chevron {
    transform: rotate(180deg);
  }

  .check .hint {
    color: inherit;
  }

  .question {
    margin-block-start: 1em;
  }

  .question > legend {
    font-weight: 700;
  }

  .question .choice {
    display: inline-flex;
    vertical-align: top;
    margin-inline-end: 2em;
  }

  .check .notice {
    margin-block: 1em 0.75em;
    background: var(--_surface);
    color: var(--_text);
  }

  .why {
    margin-block-start: 1em;
  }

  .facts ~ :is(.actions, .others) {
    margin-block-start: 1em;
  }

  .signup {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }

  .step-bar {
    display: none;
  }

  .group :is(a, button, summary, input) {
    scroll-margin-block: 5em;
  }

  @container gmw (max-width: 40em) {
    .step-bar {
      position: sticky;
      z-index: 1;
      inset-block-end: 0;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.75em;
      align-items: center;
      margin-block-start: 1.5em;
      padding-block: 0.625em calc(0.625em + env(safe-area-inset-bottom));
      border-block-start: 1px solid var(--_line);
      background: var(--_surface);
      line-height: 1.35;
    }

    .step-bar :is(strong, p > span) {
      display: block;
    }

    .step-bar .actions > span {
      display: none;
    }

    .step-bar .button {
      min-block-size: 3em;
    }

    /* The bar says it and does it. */
    .group:has(+ .step-bar .actions) .next-step > .actions,
    .group:has(+ .step-bar) .next-step > .places {
      display: none;
    }
  }

  @media (max-height: 20em) {
    .step-bar {
      position: static;
    }
  }

  @container edition (min-width: 32em) {
    .edition {
      grid-template-columns: minmax(0, 1fr) 13em;
    }

    .sessions {
      grid-template-columns: 1fr 1fr;
    }
  }

  @container gmw (min-width: 40em) {
    .pair,
    .practical {
      grid-template-columns: 1fr 1fr;
    }
  }

  @container gmw (min-width: 56em) {
    .group {
      grid-template: 'head step' auto 'body step' 1fr / minmax(0, 1fr) 20em;
      gap: 2em 3em;
    }

    .group-head {
      grid-area: head;
    }

    .group-step {
      grid-area: step;
    }

    .group-body {
      grid-area: body;
    }

    .next-step {
      position: sticky;
      inset-block-start: 1em;
      margin-block-start: 3.25em;
    }
  }

  @media (forced-colors: active) {
    .panel,
    .check {
      border: 1px solid CanvasText;
    }
  }
`;

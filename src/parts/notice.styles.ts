import { css } from 'lit';

/** Panels that tell something: confirmed, look at this, failed, quiet. */
export const noticeStyles = css`
  .notice {
    --_link: var(--_link-on-soft);
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: 1em 1.25em;
    border: 1px solid transparent;
    border-radius: var(--_card-radius);
    background: var(--_soft);
  }

  .notice-row {
    display: flex;
    gap: 0.75em;
    align-items: flex-start;
  }

  .notice-row .icon {
    margin-block-start: 0.15em;
  }

  .notice-confirmed {
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .notice-look {
    background: var(--_notice-tint);
    color: var(--_notice);
  }

  .notice-look a {
    color: inherit;
  }

  .notice-failed {
    border-color: var(--_error);
    background: var(--_error-tint);
  }

  .notice-failed > .notice-row > .icon {
    color: var(--_error);
  }

  .notice .button {
    margin-block-start: 0.25em;
  }

  .editor-notice {
    max-inline-size: 40em;
    margin-block-start: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
    background: var(--_surface);
  }

  .editor-notice:not([open]) {
    inline-size: fit-content;
  }

  .editor-notice summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    padding-inline: 1em;
    color: var(--_muted);
    font-size: var(--_small);
    list-style: none;
    cursor: pointer;
  }

  .editor-notice summary::-webkit-details-marker {
    display: none;
  }

  .editor-notice[open] .icon-chevron {
    transform: rotate(180deg);
  }

  .editor-notice-content,
  .editor-notice dl {
    display: grid;
    gap: 0.75em;
  }

  .editor-notice-content {
    padding: 0 1em 1em;
  }

  .editor-notice dl > div {
    --_link: var(--_link-on-soft);
    padding: 0.75em;
    border-radius: var(--_control-radius);
    background: var(--_soft);
  }

  .editor-notice dt {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .editor-notice code {
    font-family: ui-monospace, monospace;
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }

  .editor-notice mark {
    background: var(--_tint);
    color: var(--_on-tint);
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .sample {
    display: inline-block;
    margin-block-end: 1em;
    padding: 0.125em 0.75em;
    border: 1px solid transparent;
    border-radius: 2em;
    background: var(--_notice-tint);
    color: var(--_notice);
    font-size: var(--_small);
  }

  .skeleton {
    display: grid;
    gap: 1em;
  }

  .skeleton span {
    display: block;
    block-size: 1.25em;
    border-radius: 0.375em;
    background: var(--_soft);
  }

  .skeleton span:nth-child(odd) {
    inline-size: 60%;
  }

  .skeleton .skeleton-block {
    inline-size: 100%;
    block-size: 6em;
    border-radius: var(--_card-radius);
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton span {
      animation: breathe 2.4s ease-in-out infinite alternate;
    }
  }

  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }

  @media (forced-colors: active) {
    .notice {
      border-color: CanvasText;
    }
  }
`;

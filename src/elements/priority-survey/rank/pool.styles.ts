import { css } from 'lit';

/** The factors without a place: each a button, with its explanation beside it. */
export const poolStyles = css`
  .pool {
    --_link: var(--_link-on-soft);
    padding-inline: 0.75em;
    border: 1px solid transparent;
    border-radius: var(--_card-radius);
    background: var(--_soft);
  }

  .pool > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.75em;
    align-items: center;
  }

  .pool > li + li {
    border-block-start: 1px solid var(--_line);
  }

  .put {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    align-items: center;
    min-block-size: 3em;
    padding: 0.5em 0;
    border: 0;
    border-radius: var(--_control-radius);
    background: none;
    color: var(--_text);
    font: inherit;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }

  .plus {
    display: grid;
    place-content: center;
    inline-size: 1.875em;
    block-size: 1.875em;
    border: 1px dashed var(--_control-border);
    border-radius: 50%;
    color: var(--_link);
  }

  .put:hover .plus {
    border-style: solid;
    background: var(--_tint);
  }

  .put:hover .rank-title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  [aria-expanded='true'] .icon-chevron {
    transform: rotate(180deg);
  }

  .about {
    grid-column: 1 / -1;
    max-inline-size: 36em;
    padding-block-end: 0.75em;
    padding-inline-start: 2.625em;
  }

  /* Large text on a small screen: a title needs the whole row. */
  @container gmw (max-width: 16em) {
    .pool > li {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }

    .about {
      padding-inline-start: 0;
    }
  }

  @media (forced-colors: active) {
    .pool {
      border: 1px solid CanvasText;
    }
  }
`;

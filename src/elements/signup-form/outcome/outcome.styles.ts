import { css } from 'lit';

/** What became of a sign-up, what happens next, and how to keep it. */
export const outcomeStyles = css`
  .outcome {
    --_link: var(--_link-on-soft);
    display: grid;
    /* Not as wide as the longest word of the title. */
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    padding: 1.5em;
    border-radius: var(--_card-radius);
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .outcome .chairs {
    justify-self: start;
    inline-size: auto;
    block-size: 5.5em;
  }

  .outcome .mine {
    fill: var(--_accent);
    stroke: none;
  }

  .outcome .taken {
    fill: color-mix(in srgb, var(--_on-tint) 45%, var(--_tint));
  }

  .outcome-words {
    margin-block-start: 0.75em;
    font-size: var(--_lead);
  }

  .next-steps {
    display: grid;
    gap: 1em;
    margin-block-start: 1em;
    counter-reset: step;
  }

  .next-steps > li {
    display: flex;
    gap: 1em;
    max-inline-size: 40em;
    counter-increment: step;
  }

  .next-steps > li::before {
    content: counter(step);
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 2em;
    block-size: 2em;
    border: 1px solid var(--_accent);
    border-radius: 50%;
    color: var(--_link);
    font-weight: 700;
    line-height: 1;
  }

  .keep {
    display: grid;
    gap: 1em;
  }

  @media print {
    :is(.button, .button-quiet):not(.own-link) {
      display: none;
    }

    .own-link::after {
      content: ': ' attr(href);
    }
  }

  @container gmw (min-width: 40em) {
    .outcome {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      padding: 2em;
    }

    .outcome > div:only-child {
      grid-column: 1 / -1;
    }
  }

  @media (forced-colors: active) {
    .outcome {
      border: 1px solid CanvasText;
    }
  }
`;

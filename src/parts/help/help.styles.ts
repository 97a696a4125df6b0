import { css } from 'lit';

/** The help panel: on a small screen a line and its buttons are as wide as the panel. */
export const helpStyles = css`
  .help {
    --_link: var(--_link-on-soft);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding: 1.5em;
    border-radius: var(--_card-radius);
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .help-lines > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .help-lines p {
    flex: 1 1 14em;
  }

  .help-lines strong {
    display: block;
  }

  .help-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  @container gmw (max-width: 34em) {
    .help {
      padding: 1em;
    }

    .help-ways,
    .help-ways > .button {
      flex: 1 1 auto;
    }
  }
`;

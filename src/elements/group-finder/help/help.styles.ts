import { css } from 'lit';

/** Help before results: numbers to call in view at once, and the way out always. */
export const helpStyles = css`
  .exit-bar {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    justify-content: flex-end;
    padding-block: 0.625em;
    background: var(--_surface);
  }

  .help {
    --_link: var(--_link-on-soft);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    margin-block: 1.5em;
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
    .danger-title {
      position: absolute;
      overflow: hidden;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }

    /* The first number is in view. */
    .danger-head .search {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: end;
    }

    .danger-head .hint {
      display: none;
    }

    .help {
      padding: 1em;
    }

    .help-ways,
    .help-ways > .button {
      flex: 1 1 auto;
    }
  }
`;

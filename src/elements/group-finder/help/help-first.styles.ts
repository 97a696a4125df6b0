import { css } from 'lit';

/** Help before results: numbers to call in view at once, and the way out always. */
export const helpFirstStyles = css`
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
    margin-block: 1.5em;
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
  }
`;

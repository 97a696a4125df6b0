import { css } from 'lit';

/** Facts with icons, on a card and on a page. */
export const factsStyles = css`
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 1.5em;
  }

  .facts > li {
    display: flex;
    gap: 0.625em;
  }

  .facts .icon {
    margin-block-start: 0.15em;
    color: var(--_muted);
  }

  .fact {
    display: block;
  }

  .fact-main {
    font-weight: 700;
  }
`;

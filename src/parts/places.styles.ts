import { css } from 'lit';
import { chairsStyles } from './circle-of-chairs.styles.ts';

/** The circle of chairs and the words that say the same. */
export const placesStyles = css`
  ${chairsStyles}

  .places {
    display: flex;
    gap: 1em;
    align-items: center;
  }

  .places-count {
    display: block;
    font-weight: 700;
    line-height: 1.3;
  }

  .places-note {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .places-phone {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 3.25em;
    block-size: 3.25em;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_on-tint);
  }
`;

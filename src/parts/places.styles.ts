import { css } from 'lit';

/** The circle of chairs and the words that say the same. */
export const placesStyles = css`
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

  .chairs {
    flex: none;
    inline-size: 3.25em;
    block-size: 3.25em;
    fill: none;
    stroke: var(--_accent);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2.25;
  }

  .chairs-row {
    inline-size: auto;
  }

  .chairs circle {
    stroke: none;
  }

  .chairs .free {
    fill: var(--_accent);
  }

  .chairs .taken {
    fill: color-mix(in srgb, var(--_control-border) 60%, var(--_surface));
  }

  .chairs .mine {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2.75;
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

  @media (forced-colors: active) {
    .chairs {
      stroke: CanvasText;
    }

    .chairs .free {
      fill: CanvasText;
    }

    .chairs .taken {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 1;
    }

    .chairs .mine {
      fill: Highlight;
      stroke: CanvasText;
    }
  }
`;

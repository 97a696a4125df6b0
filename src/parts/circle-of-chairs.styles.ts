import { css } from 'lit';

/** The circle of chairs. */
export const chairsStyles = css`
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

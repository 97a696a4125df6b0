import { css } from 'lit';

export const resultStyles = css`
  .result {
    margin-block-start: 1.5em;
  }

  .finding {
    display: grid;
    gap: 0.75em;
    max-inline-size: 44em;
    font-size: var(--_lead);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }

  .legend > li {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }

  .legend svg {
    inline-size: 1em;
    block-size: 1em;
  }

  .consensus {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .consensus :is(th, td) {
    font-weight: 400;
    text-align: start;
  }

  .consensus .place {
    font-weight: 700;
    font-size: var(--_title);
  }

  .strip {
    display: block;
    inline-size: 100%;
    min-inline-size: 10em;
    max-inline-size: 22em;
    overflow: visible;
  }

  .strip text {
    fill: var(--_muted);
    font-size: 11px;
    text-anchor: middle;
  }

  .axis {
    stroke: var(--_line);
    stroke-width: 1.5;
  }

  .mark-other {
    fill: var(--_surface);
    stroke: var(--_bar);
    stroke-width: 2;
  }

  .mark-own {
    fill: var(--_accent);
  }

  .mark-bar {
    fill: var(--_bar);
  }

  .mark-mean {
    stroke: var(--_text);
    stroke-width: 2;
    stroke-linecap: round;
  }

  :host(:dir(rtl)) .strip {
    transform: scaleX(-1);
  }

  :host(:dir(rtl)) .strip text {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: center;
  }

  .practices {
    display: grid;
    gap: 1em;
  }

  .practice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
  }

  blockquote {
    margin: 0.75em 0 0;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_tint);
  }

  @container gmw (max-width: 39.99em) {
    .consensus,
    .consensus tbody {
      display: block;
    }

    .consensus thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .consensus tr {
      display: grid;
      grid-template-columns: 2.25em auto minmax(0, 1fr);
      gap: 0.5em 0;
      align-items: center;
      padding-block: 1em;
      border-block-end: 1px solid var(--_line);
    }

    .consensus :is(th, td) {
      padding: 0;
    }

    .consensus :is(tbody th, .ranks) {
      grid-column: 2 / -1;
    }

    .consensus .ranks {
      padding-inline: 1em;
    }

    .consensus .place {
      grid-row: 1 / 4;
      align-self: start;
      line-height: 1.25;
    }

    .consensus .own {
      padding-inline-start: 1.5em;
    }

    .narrow-label {
      color: var(--_muted);
    }
  }

  @container gmw (min-width: 40em) {
    .consensus :is(th, td) {
      padding-block: 0.75em;
      padding-inline-end: 1em;
      border-block-end: 1px solid var(--_line);
    }

    .consensus thead th {
      padding-block: 0.5em;
      color: var(--_muted);
      vertical-align: bottom;
    }

    .consensus thead th:not(.ranks) {
      font-size: var(--_small);
    }

    .consensus .place {
      inline-size: 3em;
    }

    .consensus .ranks {
      inline-size: 40%;
    }

    .consensus .mean {
      text-align: end;
    }

    .consensus .own {
      padding-inline-end: 0;
      white-space: nowrap;
    }

    .narrow-label,
    .strip .end {
      display: none;
    }

    .practice {
      padding: 1.5em;
    }
  }

  @container gmw (min-width: 56em) {
    .practice {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.6fr);
    }
  }

  @media (forced-colors: active) {
    .strip text {
      fill: CanvasText;
    }

    .axis,
    .mark-mean {
      stroke: CanvasText;
    }

    .mark-other {
      fill: Canvas;
      stroke: CanvasText;
    }

    .mark-bar {
      fill: CanvasText;
    }

    .mark-own {
      fill: Highlight;
    }

    .strip,
    .legend svg {
      forced-color-adjust: none;
    }
  }
`;

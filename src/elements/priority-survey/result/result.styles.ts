import { css } from 'lit';

export const resultStyles = css`
  .result {
    margin-block-start: 1.5em;
  }

  .finding {
    max-inline-size: 40em;
    font-size: var(--_lead);
  }

  .differences {
    display: grid;
    gap: 0.5em;
  }

  .differences > li,
  .legend > li {
    display: flex;
    gap: 0.5em;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }

  .legend > li {
    align-items: center;
  }

  .legend svg {
    inline-size: 1em;
    block-size: 1em;
  }

  .consensus tbody {
    display: block;
  }

  .consensus tr {
    display: grid;
    grid-template-columns: 2.25em minmax(0, 1fr);
    gap: 0.25em 0;
    align-items: center;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }

  :is(.consensus, .orders) :is(th, td) {
    padding: 0;
    font-weight: 400;
    text-align: start;
  }

  .consensus tr > * {
    grid-column: 2;
  }

  .consensus .place {
    grid-area: 1 / 1;
    align-self: start;
    font-weight: 700;
    font-size: var(--_title);
    line-height: 1.25;
  }

  .consensus td > [aria-hidden] {
    margin-inline-end: 0.25em;
  }

  .consensus tbody th {
    font-weight: 700;
  }

  .orders {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .orders tr {
    border-block-end: 1px solid var(--_line);
  }

  .orders :is(th, td) {
    padding-block: 0.5em;
  }

  .orders .two {
    inline-size: 4.5em;
    padding-inline-start: 0.5em;
    text-align: center;
  }

  .number-soft {
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .figures {
    display: grid;
    gap: 0.75em;
    padding-block: 0.5em;
  }

  .figures dt {
    font-weight: 700;
  }

  .strip {
    display: block;
    inline-size: 100%;
    max-inline-size: 16em;
    overflow: visible;
  }

  .strip text {
    fill: var(--_muted);
    font-size: 12px;
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

  .gmw:dir(rtl) .strip {
    transform: scaleX(-1);
  }

  .gmw:dir(rtl) .strip text {
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

  blockquote,
  .summarised {
    margin: 0.75em 0 0;
  }

  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_tint);
  }

  @container gmw (min-width: 40em) {
    .consensus tr {
      grid-template-columns: 2.25em minmax(0, 1fr) 16em 13em;
      gap: 0 1.5em;
    }

    .consensus .place,
    .consensus tr > th {
      grid-row: 1 / 3;
    }

    .consensus .place {
      align-self: center;
    }

    .consensus .ranks {
      grid-area: 1 / 3 / 3;
    }

    .consensus .mean {
      grid-area: 1 / 4;
    }

    .consensus .mean:last-child {
      grid-row: 1 / 3;
    }

    .consensus .own {
      grid-area: 2 / 4;
    }

    .figures > div {
      display: grid;
      grid-template-columns: 14em minmax(0, 36em);
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

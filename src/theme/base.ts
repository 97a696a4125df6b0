import { css } from 'lit';

/** What every widget shares: the box, a small reset, type, the focus ring and forced colours. */
export const base = css`
  :host {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
  }

  :host([hidden]) {
    display: none;
  }

  .gmw {
    container: gmw / inline-size;
    /* A float or a table cell asks for an intrinsic size, which size containment would make 0. */
    contain-intrinsic-inline-size: 18em;
    background: var(--_surface);
    color: var(--_text);
    font-family: var(
      --gmw-font-family,
      var(
        --nl-paragraph-font-family,
        var(
          --utrecht-paragraph-font-family,
          var(--utrecht-document-font-family, var(--ams-typography-font-family, inherit))
        )
      )
    );
    line-height: 1.55;
    text-align: start;
    overflow-wrap: break-word;
    hyphens: auto;
    /*
     * The font comes from the page, what the page does with its letters does not: a heading in capitals
     * around a widget is no reason to shout its form. Here and not on the host, where a rule of the page
     * for all elements would win.
     */
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-break: auto;
    list-style: disc;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    text-wrap: wrap;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :where(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset, legend, figure, table, blockquote) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  /* A text whose language is known reads in the direction of that; names in it keep their own order. */
  [dir],
  [dir] :where(p, li, a, span, mark, strong) {
    unicode-bidi: isolate;
  }

  /* What people typed, by its own letters. */
  :where(td) {
    unicode-bidi: plaintext;
  }

  /* Lists and long texts begin at their own side; what stands by itself, at the side of what is around it. */
  :where([dir]) {
    text-align: start;
  }

  :where(h1, h2, h3, h4, h5, h6, [role='heading'], p, li, dt, dd, legend, label, td, span) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  :where(ul, ol) {
    list-style: none;
  }

  :where(h1, h2, h3, h4, h5, h6, [role='heading']) {
    font-family: var(
      --gmw-heading-font-family,
      var(--nl-heading-level-2-font-family, var(--utrecht-heading-2-font-family, inherit))
    );
    font-weight: var(
      --gmw-heading-font-weight,
      var(--nl-heading-level-2-font-weight, var(--utrecht-heading-2-font-weight, 700))
    );
    font-size: 1em;
    line-height: 1.25;
    text-wrap: balance;
  }

  :where(a) {
    color: var(--_link);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  :where(a:hover) {
    text-decoration-thickness: 2px;
  }

  :focus {
    outline: none;
  }

  /* Two colours: one of both shows on any background. */
  :focus-visible {
    outline: 0.1875em solid var(--gmw-focus-color, var(--_text));
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.125em var(--gmw-focus-inner-color, var(--_surface));
  }

  .display {
    font-size: var(--_display);
    letter-spacing: -0.01em;
  }

  .heading {
    font-size: var(--_heading);
  }

  .title {
    font-size: var(--_title);
  }

  .lead {
    max-inline-size: 36em;
    color: var(--_muted);
    font-size: var(--_lead);
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: var(--_small);
  }

  .numbers {
    font-variant-numeric: tabular-nums;
  }

  .measure {
    max-inline-size: 40em;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .gmw:dir(rtl) .icon-flip {
    transform: scaleX(-1);
  }

  /* A drawing would keep its own colour when colours are forced, and may not show on that background. */
  @media (forced-colors: active) {
    .icon {
      color: inherit !important;
    }
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: no-preference) {
    :is(a, button, .card, summary) {
      transition:
        background-color 120ms ease-out,
        border-color 120ms ease-out,
        color 120ms ease-out;
    }
  }
`;

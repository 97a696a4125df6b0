import { css } from 'lit';

/** Where one is, the parts of the desk, who is signed in. */
export const frameStyles = css`
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .frame {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5em 1.5em;
    margin-block-end: 2em;
  }

  .frame-plain {
    padding-block-end: 0.75em;
    border-block-end: 1px solid var(--_line);
  }

  .house {
    font-weight: 700;
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    color: var(--_muted);
  }

  .who .link {
    min-block-size: 1.75em;
  }

  .who [aria-current] {
    color: var(--_text);
    font-weight: 700;
    text-decoration: none;
  }

  .frame nav {
    flex: 1 0 100%;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    border-block-end: 1px solid var(--_line);
  }

  .tabs button {
    display: block;
    min-block-size: var(--_target);
    margin-block-end: -1px;
    padding: 0.5em 0;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }

  .tabs button:hover {
    border-block-end-color: var(--_control-border);
  }

  .tabs [aria-current] {
    border-block-end-color: var(--_accent);
    color: var(--_link);
    font-weight: 700;
  }

  .count {
    margin-inline-start: 0.375em;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .tabs button {
      border-block-end-color: Canvas;
    }

    .tabs [aria-current] {
      border-block-end-color: Highlight;
    }
  }
`;

import { css } from 'lit';

/** One primary per view, secondary outlined, quiet as a link. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    padding: 0.5em 1.25em;
    border: 1px solid var(--_accent);
    border-radius: var(--_button-radius);
    background: transparent;
    color: var(--_link);
    font: inherit;
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .button-primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button-primary:hover {
    border-color: var(--_accent-hover);
    background: var(--_accent-hover);
    color: var(--_on-accent);
  }

  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: transparent;
    color: var(--_muted);
    cursor: default;
  }

  .button-quiet {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: var(--_target);
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .button-quiet:hover {
    text-decoration-thickness: 2px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.5em;
  }

  @media (forced-colors: active) {
    .button-primary {
      border: 2px solid ButtonText;
    }
  }
`;

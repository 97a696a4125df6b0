import { css } from 'lit';

/** Label, hint, control; radios and checkboxes. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 0.25em;
    justify-items: start;
  }

  .field > :is(label, .label) {
    font-weight: 700;
  }

  .field > legend {
    /* Floated, so that the bar of an invalid field runs along all of it. */
    float: inline-start;
    inline-size: 100%;
    font-weight: 700;
  }

  .field > legend + * {
    clear: both;
  }

  fieldset.field {
    display: block;
  }

  fieldset.field > * + * {
    margin-block-start: 0.25em;
  }

  .optional {
    color: var(--_muted);
    font-weight: 400;
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .control {
    inline-size: 100%;
    max-inline-size: 32em;
    min-block-size: var(--_target);
    margin-block-start: 0.25em;
    padding: 0.5em 0.75em;
    border: var(--_control-border-width) solid var(--_control-border);
    border-radius: var(--_control-radius);
    background: var(--_control);
    color: var(--_text);
    font: inherit;
    line-height: 1.4;
  }

  textarea.control {
    min-block-size: 6em;
    resize: vertical;
  }

  /* A long option that is chosen would make the page wider in WebKit. */
  select.control {
    contain: paint;
    inline-size: auto;
    max-inline-size: 100%;
  }

  .control-short {
    max-inline-size: 13em;
  }

  .choice {
    display: flex;
    gap: 0.75em;
    align-items: flex-start;
    min-block-size: var(--_target);
    padding-block: 0.5em;
    cursor: pointer;
  }

  .choice input,
  .mark {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
    font: inherit;
  }

  .choice input[type='checkbox'],
  .choice input[type='radio'] {
    appearance: none;
    display: grid;
    place-items: center;
    border: max(1px, var(--_control-border-width)) solid var(--_control-border);
    background: var(--_control);
    cursor: pointer;
  }

  .choice input[type='checkbox'] {
    border-radius: min(var(--_control-radius), 0.25em);
  }

  .choice input[type='radio'] {
    border-radius: 50%;
  }

  .choice input:checked {
    border-color: var(--_accent);
  }

  .choice input[type='checkbox']:checked {
    background: var(--_accent);
  }

  .choice input::before {
    content: '';
    display: none;
  }

  .choice input:checked::before {
    display: block;
  }

  .choice input[type='checkbox']::before {
    inline-size: 0.4em;
    block-size: 0.75em;
    margin-block-end: 0.15em;
    border: solid var(--_on-accent);
    border-width: 0 0.15em 0.15em 0;
    transform: rotate(45deg);
  }

  .choice input[type='radio']:checked {
    border-width: 2px;
  }

  .choice input[type='radio']::before {
    inline-size: 0.75em;
    block-size: 0.75em;
    border-radius: 50%;
    background: var(--_accent);
  }

  /* Never seen, never reached: only a machine fills it. */
  .honeypot {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  /* Below 16 px a phone zooms in on the field that somebody touches, and does not zoom out again. */
  @media (pointer: coarse) {
    .control {
      font-size: max(1em, 16px);
    }
  }

  @media (forced-colors: active) {
    .choice input {
      appearance: auto !important;
    }
  }
`;

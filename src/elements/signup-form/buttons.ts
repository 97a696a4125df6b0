import { html, type TemplateResult } from 'lit';

type OnClick = (event: Event) => void;

/** A button that does one thing; inside a form it does not submit. */
const buttonOf = (classes: string, words: string, onClick: OnClick): TemplateResult =>
  html`<button class=${classes} type="button" part="button" @click=${onClick}>
    <span .textContent=${words}></span>
  </button>`;

export const primaryButton = (words: string, onClick: OnClick): TemplateResult =>
  buttonOf('button button-primary', words, onClick);

export const button = (words: string, onClick: OnClick): TemplateResult =>
  buttonOf('button', words, onClick);

export const quietButton = (words: string, onClick: OnClick): TemplateResult =>
  buttonOf('button-quiet', words, onClick);

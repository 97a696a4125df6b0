import { html, type TemplateResult } from 'lit';

/** A press that does one thing, in a form that it does not send. */
const pressed = (classes: string, words: string, press: (event: Event) => void): TemplateResult =>
  html`<button class=${classes} type="button" part="button" @click=${press}>
    <span .textContent=${words}></span>
  </button>`;

export const primary = (words: string, press: (event: Event) => void): TemplateResult =>
  pressed('button button-primary', words, press);

export const button = (words: string, press: (event: Event) => void): TemplateResult =>
  pressed('button', words, press);

export const quiet = (words: string, press: (event: Event) => void): TemplateResult =>
  pressed('button-quiet', words, press);

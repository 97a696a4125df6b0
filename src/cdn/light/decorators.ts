import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * The decorators of Lit that we use, as TypeScript's experimental decorators call them; Lit's own serve
 * the standard ones as well, which no file of ours has.
 */
type Decorator = (prototype: LitElement, name: PropertyKey) => void;

export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) =>
    (prototype.constructor as typeof LitElement).createProperty(name, options);

export const state = (): Decorator => property({ state: true, attribute: false });

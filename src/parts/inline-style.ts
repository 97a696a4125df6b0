/**
 * For a binding to `.style`: the platform takes text there, which its type does not say. A property is
 * let through by a strict content security policy where a style attribute is not.
 */
export const inlineStyle = (text: string): CSSStyleDeclaration =>
  text as unknown as CSSStyleDeclaration;

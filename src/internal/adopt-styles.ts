import type { CSSResultOrNative } from 'lit';

type Styles = readonly CSSResultOrNative[];

/** Copies of an element's style sheets, for each further document that it came into. */
const copies = new WeakMap<Document, WeakMap<Styles, CSSStyleSheet[]>>();

/**
 * Gives a shadow root its style sheets in the document that it is in. A constructed sheet belongs to one
 * document: browsers drop it when the element moves to another, such as that of an iframe.
 */
export function adoptStylesIn(root: ShadowRoot, styles: Styles): void {
  const sheets = sheetsFor(root.ownerDocument, styles);
  if (sheets) root.adoptedStyleSheets = sheets;
}

/** `undefined` for a document without a window: nothing is shown there. */
function sheetsFor(owner: Document, styles: Styles): CSSStyleSheet[] | undefined {
  if (owner === document)
    return styles.map((it) => (it instanceof CSSStyleSheet ? it : it.styleSheet!));
  const view = owner.defaultView;
  if (!view) return undefined;
  let ofDocument = copies.get(owner);
  if (!ofDocument) copies.set(owner, (ofDocument = new WeakMap()));
  let sheets = ofDocument.get(styles);
  if (!sheets) {
    sheets = styles.map((it) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(
        it instanceof CSSStyleSheet
          ? [...it.cssRules].map((rule) => rule.cssText).join('\n')
          : it.cssText,
      );
      return sheet;
    });
    ofDocument.set(styles, sheets);
  }
  return sheets;
}

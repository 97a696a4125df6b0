import { version } from '../version.ts';
import { replaceStandIns } from './stand-ins.ts';
import { watchRefusedPolicy } from './trusted-types-notice.ts';

// Every file that registers an element imports this one first, and so before Lit.
watchRefusedPolicy();

const versionKey = Symbol.for('gmw-widgets/version');

/**
 * Registers an element once. A page may load the script twice, and a throw would take the rest of the
 * bundle down: the same version again is silent, another one gives a single note.
 */
export function define(
  tag: string,
  element: CustomElementConstructor & { observedAttributes?: readonly string[] },
): void {
  const existing = customElements.get(tag) as { [versionKey]?: string } | undefined;
  if (!existing) {
    Object.defineProperty(element, versionKey, { value: version });
    customElements.define(tag, element);
    replaceStandIns(tag, element.observedAttributes ?? []);
  } else if (existing[versionKey] !== version) {
    console.info(
      `gmw-widgets: <${tag}> is already defined (${existing[versionKey] ?? 'unknown'}); ${version} is left out.`,
    );
  }
}

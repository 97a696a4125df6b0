import type { Plugin } from 'vite';
import { isForPages } from './source.ts';

/**
 * Members of Lit that only Lit itself calls, in a bundle of its own. Those that it shares with other
 * copies of itself on a page (`_$litType$` and such) keep their names.
 */
const members = [
  'addInitializer',
  'createRenderRoot',
  'creationScope',
  'elementProperties',
  'elementStyles',
  'enableUpdating',
  'finalizeStyles',
  'finalized',
  'fromAttribute',
  'getPropertyDescriptor',
  'getPropertyOptions',
  'getUpdateComplete',
  'hasChanged',
  'isUpdatePending',
  'noAccessor',
  'performUpdate',
  'removeController',
  'renderBefore',
  'renderOptions',
  'scheduleUpdate',
  'setConnected',
  'shadowRootOptions',
  'shouldUpdate',
  'toAttribute',
  'useDefault',
];

/** Short names for the insides of Lit, which come half-minified: `_$AH`, `isUpdatePending`. */
export function shortLitNames(): Plugin {
  const internal = new RegExp(
    String.raw`(?<![\w$])(?:_\$[A-Z][A-Za-z](?![\w$])|(?:${members.join('|')})(?![\w$]))`,
    'g',
  );
  return {
    name: 'gmw:short-lit-names',
    applyToEnvironment: isForPages,
    renderChunk(code) {
      const names = [...new Set(code.match(internal))].sort();
      const short = new Map(names.map((name, index) => [name, `$${index.toString(36)}`]));
      return { code: code.replaceAll(internal, (name) => short.get(name) ?? name), map: null };
    },
  };
}

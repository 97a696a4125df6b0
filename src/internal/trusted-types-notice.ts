import { GmwProblemEvent } from './problem-event.ts';

/** The policy that Lit makes when its module starts. */
const policy = 'lit-html';

/**
 * Where the page does not allow Lit's policy, Lit's module throws and with it every module that needs
 * Lit: no tag is registered, and the children of the tags stay visible. The browser's own message does
 * not say what to do. This module comes before Lit, needs none of it, and tells the editor.
 */
function onViolation(violation: SecurityPolicyViolationEvent): void {
  const { disposition, effectiveDirective, sample } = violation;
  const isOurs = effectiveDirective === 'trusted-types' && sample.startsWith(policy);
  if (!isOurs || disposition !== 'enforce') return;
  document.removeEventListener('securitypolicyviolation', onViolation);
  const waiting = [...document.querySelectorAll(':not(:defined)')].filter((it) =>
    it.localName.startsWith('gmw-'),
  );
  // Another script of the page that uses Lit was refused, and the widgets were not.
  if (!waiting.length) return;
  console.error(
    `gmw-widgets: the security policy of this page (CSP, trusted-types) refuses "${policy}", so that the widgets cannot start. Add: trusted-types ${policy} 'allow-duplicates'. Visitors see what is inside the tags.`,
  );
  for (const element of waiting)
    element.dispatchEvent(new GmwProblemEvent('misconfigured', element.localName, false));
}

/** Listens from now on; nothing happens where there is no document. */
export function watchRefusedPolicy(): void {
  if (typeof document !== 'undefined')
    document.addEventListener('securitypolicyviolation', onViolation);
}

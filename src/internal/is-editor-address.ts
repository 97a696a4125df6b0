/** The fragment with which an editor asks what is wrong. */
const editorFragment = '#gmw-beheer';

const localHost = /^(localhost|127(\.\d+){3}|\[::1\])$|\.(localhost|local|test)$/;
/** WordPress, Drupal and others show a preview on a host or with a parameter of this name. */
const previewHost = /(^|\.)preview[.-]/;

/** Whether only an editor of the site sees a page with this address: a local page or a preview. */
export function isEditorAddress(address: URL): boolean {
  return (
    address.hash === editorFragment ||
    address.protocol === 'file:' ||
    localHost.test(address.hostname) ||
    previewHost.test(address.hostname) ||
    address.searchParams.has('preview')
  );
}

import { define } from '../../internal/define.ts';
import '../provider/define.ts';
import { GmwSignupForm } from './signup-form.ts';

define('gmw-signup-form', GmwSignupForm);

export { GmwSignupForm };

declare global {
  interface HTMLElementTagNameMap {
    'gmw-signup-form': GmwSignupForm;
  }
}

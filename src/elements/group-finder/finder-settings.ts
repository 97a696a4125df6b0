import { property } from 'lit/decorators.js';
import { WidgetElement } from '../../internal/widget-element.ts';

/** The attributes that only the finder has. */
export abstract class FinderSettings extends WidgetElement<'group-finder'> {
  /** Addresses of static offer files, separated by spaces; instead of an endpoint. */
  @property() src = '';

  /** Themes to start with, codes separated by spaces. */
  @property() theme = '';

  /** Audiences to start with, codes separated by spaces. */
  @property() audience = '';

  /** Kinds of group to start with, codes separated by spaces. */
  @property() kind = '';

  /** Places to start with, such as `hilversum`, separated by spaces. */
  @property() place = '';

  /** Parts of the day to start with: `morning`, `afternoon`, `evening`. */
  @property() daypart = '';

  /** Names of presets that a visitor cannot change, separated by spaces. */
  @property({ attribute: 'fixed-filters' }) fixedFilters = '';

  /** How visitors sign up: in the finder, by a link, or not here. */
  @property() signup: 'inline' | 'link' | 'none' = 'inline';

  /** Address of the page with the sign-up form, with `{group}` and `{edition}`. */
  @property({ attribute: 'signup-url' }) signupUrl = '';

  /** For professionals: indications, what a referral needs, an overview to print. */
  @property({ type: Boolean }) referrer = false;

  /** Groups shown at first and with each press on "Toon nog". */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;
}

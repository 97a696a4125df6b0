/** The built script with the sign-up form: its address, and its hash for `integrity`. */
export interface WidgetScript {
  url: string;
  integrity?: string;
}

/** The built script of a widget: its address, and its hash for `integrity`. */
export interface WidgetScript {
  url: string;
  integrity?: string;
}

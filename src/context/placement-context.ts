import { createContext } from '@lit/context';

/** How the widgets inside a provider fit into their page. */
export interface PlacementSettings {
  readonly headingLevel?: number;
  readonly urlState?: string;
  readonly editor?: boolean;
}

export const placementContext = createContext<PlacementSettings>(
  Symbol.for('gmw-widgets/placement@1'),
);

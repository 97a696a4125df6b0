/** A house style of the NL Design System family, as its makers publish it on npm. */
export interface HouseStyle {
  readonly name: string;
  /** The package that has its tokens: a development dependency, in nothing that is published. */
  readonly from: string;
  /** The file with the tokens, in that package. */
  readonly file: string;
  /** The class that a page gives to whatever is to have the style. */
  readonly className: string;
  /** Whether its licence allows us to publish pages that have the tokens in them. */
  readonly mayBePublished: boolean;
}

export const houseStyles: readonly HouseStyle[] = [
  {
    name: 'Voorbeeld',
    from: '@nl-design-system-unstable/voorbeeld-design-tokens',
    file: 'dist/theme.css',
    className: 'voorbeeld-theme',
    mayBePublished: true,
  },
  {
    name: 'Den Haag',
    from: '@gemeente-denhaag/design-tokens-components',
    file: 'dist/theme/index.css',
    className: 'denhaag-theme',
    mayBePublished: true,
  },
  {
    name: 'Utrecht',
    from: '@utrecht/design-tokens',
    file: 'dist/theme.css',
    className: 'utrecht-theme',
    mayBePublished: false,
  },
  {
    name: 'Utrecht, dark',
    from: '@utrecht/design-tokens',
    file: 'dist/dark/theme.css',
    className: 'utrecht-theme--dark',
    mayBePublished: false,
  },
  {
    name: 'RVO (Rijkshuisstijl)',
    from: '@nl-rvo/design-tokens',
    file: 'dist/index.css',
    className: 'rvo-theme',
    mayBePublished: false,
  },
];

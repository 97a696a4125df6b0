import { css } from 'lit';

/**
 * The token bridge: every role reads `--gmw-*`, then the NL Design System families, then our default.
 *
 * A pair of colours comes from one family whole, or from us. `color-mix()` with a missing token is
 * invalid at computed-value time, so a family that knows only half of a pair is skipped by `var()`.
 * Colours that no family has (muted, soft, line, tint) are mixed from the pair that was found; red and
 * amber are dark where its text is dark, and light where its text is light.
 */
export const tokens = css`
  :host {
    --_d-text: #24201b;
    --_d-muted: #5d564c;
    --_d-surface: #ffffff;
    --_d-soft: #f7f5f1;
    --_d-line: #e3ded5;
    --_d-accent: #0e5460;
    --_d-on-accent: #ffffff;
    --_d-accent-hover: #093c45;
    --_d-link: #0e5460;
    --_d-tint: #e5f1f0;
    --_d-on-tint: #0a444e;
    --_d-notice-tint: #fdf1d9;
    --_d-notice: #6b4500;
    --_d-error-tint: #fdf0ee;
    --_d-error: #a1241b;
    --_d-control-border: #7b7368;

    --_u-text: color-mix(
      in srgb,
      var(--utrecht-document-color) 100%,
      var(--utrecht-document-background-color)
    );
    --_u-surface: color-mix(
      in srgb,
      var(--utrecht-document-background-color) 100%,
      var(--utrecht-document-color)
    );
    --_b-text: color-mix(
      in srgb,
      var(--basis-color-default-color-document) 100%,
      var(--basis-color-default-bg-document)
    );
    --_b-surface: color-mix(
      in srgb,
      var(--basis-color-default-bg-document) 100%,
      var(--basis-color-default-color-document)
    );
    --_a-text: color-mix(in srgb, var(--ams-color-text) 100%, var(--ams-color-background));
    --_a-surface: color-mix(in srgb, var(--ams-color-background) 100%, var(--ams-color-text));
    --_f-text: var(--_u-text, var(--_b-text, var(--_a-text)));
    --_f-surface: var(--_u-surface, var(--_b-surface, var(--_a-surface)));

    --_text: var(--gmw-text-color, var(--_f-text, var(--_d-text)));
    --_surface: var(--gmw-surface-color, var(--_f-surface, var(--_d-surface)));
    --_f-muted: color-mix(in srgb, var(--_f-text) 74%, var(--_f-surface));
    --_f-soft: color-mix(in srgb, var(--_f-text) 4%, var(--_f-surface));
    --_f-line: color-mix(in srgb, var(--_f-text) 16%, var(--_f-surface));
    --_muted: var(--gmw-muted-color, var(--_f-muted, var(--_d-muted)));
    --_soft: var(--gmw-soft-color, var(--_f-soft, var(--_d-soft)));
    --_line: var(--gmw-line-color, var(--_f-line, var(--_d-line)));

    --_n-accent: color-mix(
      in srgb,
      var(--nl-button-primary-background-color) 100%,
      var(--nl-button-primary-color)
    );
    --_n-on-accent: color-mix(
      in srgb,
      var(--nl-button-primary-color) 100%,
      var(--nl-button-primary-background-color)
    );
    --_u-accent-bg: var(
      --utrecht-button-primary-action-background-color,
      var(--utrecht-button-background-color)
    );
    --_u-accent-fg: var(--utrecht-button-primary-action-color, var(--utrecht-button-color));
    --_u-accent: color-mix(in srgb, var(--_u-accent-bg) 100%, var(--_u-accent-fg));
    --_u-on-accent: color-mix(in srgb, var(--_u-accent-fg) 100%, var(--_u-accent-bg));
    --_a-accent: color-mix(
      in srgb,
      var(--ams-button-primary-background-color) 100%,
      var(--ams-button-primary-color)
    );
    --_a-on-accent: color-mix(
      in srgb,
      var(--ams-button-primary-color) 100%,
      var(--ams-button-primary-background-color)
    );
    --_f-accent: var(--_n-accent, var(--_u-accent, var(--_a-accent)));
    --_o-accent: var(--gmw-accent-background-color, var(--_f-accent));
    --_accent: var(--_o-accent, var(--_d-accent));
    --_on-accent: var(
      --gmw-accent-color,
      var(--_n-on-accent, var(--_u-on-accent, var(--_a-on-accent, var(--_d-on-accent))))
    );
    --_o-accent-hover: color-mix(in srgb, var(--_o-accent) 82%, var(--_text));
    --_accent-hover: var(
      --gmw-accent-hover-background-color,
      var(--_o-accent-hover, var(--_d-accent-hover))
    );
    --_o-tint: color-mix(in srgb, var(--_o-accent) 11%, var(--_surface));
    --_o-on-tint: color-mix(in srgb, var(--_text) 100%, var(--_o-accent));
    --_tint: var(--gmw-tint-background-color, var(--_o-tint, var(--_d-tint)));
    --_on-tint: var(--gmw-tint-color, var(--_o-on-tint, var(--_d-on-tint)));
    --_f-link: color-mix(
      in srgb,
      var(--nl-link-color, var(--utrecht-link-color, var(--ams-link-color))) 100%,
      var(--_f-surface)
    );
    --_link: var(--gmw-link-color, var(--_f-link, var(--_d-link)));
    /* House styles choose a link for their own ground; on a darker one it may not be read. */
    --_link-on-soft: color-mix(in srgb, var(--_link) 70%, var(--_text));

    --_f-notice: oklch(from var(--_f-text) clamp(0.42, (l - 0.6) * 1000, 0.88) 0.085 75);
    --_f-notice-tint: color-mix(in srgb, #f0b43c 18%, var(--_f-surface));
    --_f-error: oklch(from var(--_f-text) clamp(0.46, (l - 0.6) * 1000, 0.82) 0.16 27);
    --_f-error-tint: color-mix(in srgb, var(--_f-error) 8%, var(--_f-surface));
    --_notice-tint: var(
      --gmw-notice-background-color,
      var(--_f-notice-tint, var(--_d-notice-tint))
    );
    --_notice: var(--gmw-notice-color, var(--_f-notice, var(--_d-notice)));
    --_error-tint: var(--gmw-error-background-color, var(--_f-error-tint, var(--_d-error-tint)));
    --_error: var(--gmw-error-color, var(--_f-error, var(--_d-error)));

    --_f-control-border: color-mix(
      in srgb,
      var(
          --utrecht-textbox-border-color,
          var(--utrecht-form-control-border-color, var(--basis-form-control-border-color))
        )
        100%,
      var(--_f-surface)
    );
    --_control-border: var(
      --gmw-control-border-color,
      var(--_f-control-border, var(--_d-control-border))
    );
    --_control-border-width: var(
      --gmw-control-border-width,
      var(--utrecht-textbox-border-width, var(--utrecht-form-control-border-width, 1px))
    );
    --_control-radius: var(
      --gmw-control-border-radius,
      var(--utrecht-textbox-border-radius, var(--utrecht-form-control-border-radius, 0.375em))
    );
    --_control: var(--gmw-control-background-color, var(--_surface));
    --_button-radius: var(
      --gmw-button-border-radius,
      var(
        --nl-button-border-radius,
        var(--utrecht-button-border-radius, var(--ams-button-border-radius, 0.375em))
      )
    );
    --_card-radius: var(--gmw-card-border-radius, 0.625em);
    --_target: var(--gmw-target-size, max(2.75em, var(--utrecht-pointer-target-min-size, 0px)));
    --_bar: color-mix(in srgb, var(--_accent) 65%, var(--_surface));

    --_small: 0.875em;
    --_lead: 1.125em;
    --_title: 1.25em;
    --_heading: 1.5em;
    --_display: clamp(1.375em, 0.5em + 6cqi, 2em);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_d-text: light-dark(#24201b, #f3f0ea);
      --_d-muted: light-dark(#5d564c, #bfb7aa);
      --_d-surface: light-dark(#ffffff, #1b1a17);
      --_d-soft: light-dark(#f7f5f1, #25231f);
      --_d-line: light-dark(#e3ded5, #3d3933);
      --_d-accent: light-dark(#0e5460, #86cdd2);
      --_d-on-accent: light-dark(#ffffff, #06262b);
      --_d-accent-hover: light-dark(#093c45, #abdfe3);
      --_d-link: light-dark(#0e5460, #8fd3d8);
      --_d-tint: light-dark(#e5f1f0, #16363a);
      --_d-on-tint: light-dark(#0a444e, #b9e5e7);
      --_d-notice-tint: light-dark(#fdf1d9, #3a2c10);
      --_d-notice: light-dark(#6b4500, #f6d08a);
      --_d-error-tint: light-dark(#fdf0ee, #42201b);
      --_d-error: light-dark(#a1241b, #ffb4a8);
      --_d-control-border: light-dark(#7b7368, #968d80);
    }
  }
`;

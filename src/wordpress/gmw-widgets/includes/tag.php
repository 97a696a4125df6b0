<?php
/**
 * The tag of a widget.
 *
 * @package gmw-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The tag with its attributes and what shows until the widget works.
 *
 * @param string               $widget The name of a widget.
 * @param array<string, mixed> $given  Attributes of a block or a shortcode; unknown ones are left out.
 */
function gmw_widgets_tag( $widget, $given ) {
	$widgets = gmw_widgets_list();
	if ( ! isset( $widgets[ $widget ] ) ) {
		return '';
	}
	$settings = gmw_widgets_settings();
	$own      = array_merge( array_keys( $widgets[ $widget ]['attributes'] ), gmw_widgets_shared_attributes() );
	$values   = array_intersect_key( array_map( 'gmw_widgets_text', $given ), array_flip( $own ) );
	$values   = array_filter( $values, 'strlen' ) + gmw_widgets_defaults( $widget, $settings );
	if ( current_user_can( 'edit_posts' ) ) {
		$values['editor'] = '';
	}
	// An offer from a file needs no endpoint.
	if ( isset( $values['src'] ) ) {
		unset( $values['endpoint'] );
	}
	$attributes = '';
	foreach ( $values as $name => $value ) {
		$safe        = in_array( $name, gmw_widgets_address_attributes(), true ) ? esc_url( $value ) : esc_attr( $value );
		$attributes .= '' === $value ? " $name" : " $name=\"$safe\"";
	}
	gmw_widgets_script_file( $widget );
	do_action( 'gmw_widgets_shown', $widget );
	return "<gmw-$widget$attributes>" . gmw_widgets_fallback( $settings['phone'] ) . "</gmw-$widget>";
}

/**
 * Text of an attribute; `true`, as blocks have it, is an attribute without a value.
 *
 * @param mixed $value The value of an attribute.
 */
function gmw_widgets_text( $value ) {
	return is_scalar( $value ) ? trim( (string) $value ) : '';
}

/**
 * What the settings give where block or shortcode say nothing.
 *
 * @param string                $widget   The name of a widget.
 * @param array<string, string> $settings The settings of the site.
 */
function gmw_widgets_defaults( $widget, $settings ) {
	$defaults = array();
	foreach ( array( 'endpoint', 'institution', 'privacy-url', 'phone', 'form-of-address' ) as $name ) {
		if ( '' !== $settings[ $name ] ) {
			$defaults[ $name ] = $settings[ $name ];
		}
	}
	// Poll and survey are the working group's: no institution stands behind them.
	if ( in_array( $widget, array( 'definition-poll', 'priority-survey' ), true ) ) {
		unset( $defaults['institution'] );
	}
	$page = 'group-finder' === $widget ? absint( $settings['signup-page'] ) : 0;
	if ( $page && 'publish' === get_post_status( $page ) ) {
		$address                = get_permalink( $page );
		$defaults['signup']     = 'link';
		$defaults['signup-url'] = $address . ( false === strpos( $address, '?' ) ? '?' : '&' ) . 'gmw-group={group}&gmw-edition={edition}';
	}
	return $defaults;
}

/**
 * Shown until the widget works, and when it cannot.
 *
 * @param string $phone The institution's number, or an empty text.
 */
function gmw_widgets_fallback( $phone ) {
	if ( '' === $phone ) {
		return '';
	}
	return sprintf( '<p>Bel ons: <a href="tel:%s">%s</a></p>', esc_attr( preg_replace( '/[^+\d]/', '', $phone ) ), esc_html( $phone ) );
}

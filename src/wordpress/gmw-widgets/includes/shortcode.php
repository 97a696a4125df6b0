<?php
/**
 * `[gmw widget="group-finder" theme="rouw"]`.
 *
 * @package gmw-widgets
 */

defined( 'ABSPATH' ) || exit;

add_shortcode(
	'gmw',
	static function ( $attributes ) {
		$given  = array();
		$typed  = is_array( $attributes ) ? $attributes : array();
		foreach ( $typed as $name => $value ) {
			// An attribute without a value, such as referrer, comes as a value without a name.
			$given[ is_int( $name ) ? $value : $name ] = is_int( $name ) ? '1' : gmw_widgets_trim_address( $value );
		}
		$widget = $given['widget'] ?? 'group-finder';
		$tag    = gmw_widgets_tag( $widget, $given );
		if ( '' === $tag && current_user_can( 'edit_posts' ) ) {
			$names = implode( ', ', array_keys( gmw_widgets_list() ) );
			return sprintf( '<p>%s</p>', esc_html( "Voor de sitebeheerder: \"$widget\" bestaat niet. Kies uit $names." ) );
		}
		return $tag;
	}
);

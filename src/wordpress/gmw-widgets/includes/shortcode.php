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
		return $tag . gmw_widgets_unknown_notice( $widget, array_keys( $given ) );
	}
);

/**
 * Tells who may edit the page which names of a shortcode the widget does not know. Visitors read nothing.
 *
 * @param string            $widget The name of a widget.
 * @param array<int|string> $names  The names that were typed.
 */
function gmw_widgets_unknown_notice( $widget, $names ) {
	if ( ! isset( gmw_widgets_list()[ $widget ] ) || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$known   = array_merge( array_keys( gmw_widgets_list()[ $widget ]['attributes'] ), gmw_widgets_shared_attributes() );
	$unknown = array_diff( array_map( 'strval', $names ), $known, array( 'widget' ) );
	$notice  = '';
	foreach ( $unknown as $name ) {
		$nearest = gmw_widgets_nearest( $name, $known );
		$mend    = '' === $nearest ? '' : " Bedoelde u $nearest?";
		if ( 'endpoint' === $name ) {
			$mend = ' Het adres van het aanbod staat bij Instellingen, Groepsaanbod.';
		}
		$notice .= sprintf( '<p>%s</p>', esc_html( "Voor de sitebeheerder: \"$name\" is geen instelling van dit onderdeel.$mend" ) );
	}
	return $notice;
}

/**
 * The known word that was probably meant, or an empty text.
 *
 * @param string        $word  As it was typed.
 * @param array<string> $known The words to choose from.
 */
function gmw_widgets_nearest( $word, $known ) {
	$nearest = '';
	$least   = 3;
	// What is very long is no slip of the keyboard, and early PHP cannot compare it.
	foreach ( strlen( $word ) > 40 ? array() : $known as $name ) {
		$distance = levenshtein( $word, $name );
		if ( $distance < $least ) {
			$nearest = $name;
			$least   = $distance;
		}
	}
	return $nearest;
}

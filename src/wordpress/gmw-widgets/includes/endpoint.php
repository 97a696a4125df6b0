<?php
/**
 * The address of the offer: mended where an editor's slip is plain, and tried.
 *
 * @package gmw-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The address without the quotes and blanks that came along with pasting.
 *
 * @param string $address As it was typed.
 */
function gmw_widgets_trim_address( $address ) {
	return rtrim( preg_replace( '/^[\s"\'“”„‘’«»]+|[\s"\'“”„‘’«»]+$/u', '', (string) $address ), '/' );
}

/**
 * What is wrong with an address, in Dutch; an empty text where nothing is.
 *
 * @param string $address The address of the endpoint.
 */
function gmw_widgets_address_mistake( $address ) {
	if ( '' === $address ) {
		return 'Vul het adres van het aanbod in. Het eindigt op /v1.';
	}
	if ( ! preg_match( '#^https?://#i', $address ) ) {
		return sprintf( 'Het adres mist https://. Bedoelde u https://%s?', $address );
	}
	if ( ! preg_match( '#/v\d+$#', $address ) ) {
		return sprintf( 'Het adres mist /v1. Bedoelde u %s/v1?', $address );
	}
	return '';
}

/**
 * Asks the endpoint for what the site needs. Returns an empty text when it answers as it should.
 *
 * @param string $endpoint    The address of the endpoint.
 * @param string $institution An id at the endpoint, or an empty text.
 */
function gmw_widgets_try_endpoint( $endpoint, $institution ) {
	$mistake = gmw_widgets_address_mistake( $endpoint );
	if ( '' !== $mistake ) {
		return $mistake;
	}
	$path   = '' === $institution ? '/groups?limit=1' : '/institutions/' . rawurlencode( $institution );
	$answer = wp_remote_get( $endpoint . $path, array( 'timeout' => 8 ) );
	if ( is_wp_error( $answer ) ) {
		return sprintf( 'Er komt geen antwoord van %s. Klopt het adres, en mag deze server naar buiten?', $endpoint );
	}
	$status = (int) wp_remote_retrieve_response_code( $answer );
	if ( 404 === $status && '' !== $institution ) {
		return sprintf( 'De instelling "%s" bestaat niet op %s.', $institution, $endpoint );
	}
	if ( 200 !== $status || null === json_decode( wp_remote_retrieve_body( $answer ) ) ) {
		return sprintf( 'Op %s is geen aanbod gevonden (antwoord %d).', $endpoint, $status );
	}
	return '';
}

<?php
/**
 * The script of the widgets, from this site, only on pages that show one.
 *
 * @package gmw-widgets
 */

defined( 'ABSPATH' ) || exit;

const GMW_WIDGETS_SCRIPT = 'gmw-widgets';

/**
 * Notes that the page shows a widget, and returns the file for all that it shows.
 *
 * @param string $widget The name of a widget; an empty text only asks for the file.
 */
function gmw_widgets_script_file( $widget = '' ) {
	static $shown = array();
	if ( '' !== $widget ) {
		$shown[ $widget ] = true;
	}
	// The finder has the form inside it; and two files on one page would have two copies of their libraries.
	$only = array_key_first( $shown );
	return 1 === count( $shown ) && 'group-finder' !== $only ? "gmw-$only.js" : 'gmw-widgets.js';
}

add_action(
	'wp_footer',
	static function () {
		if ( ! did_action( 'gmw_widgets_shown' ) ) {
			return;
		}
		$address = plugins_url( 'cdn/' . gmw_widgets_script_file(), GMW_WIDGETS_FILE );
		wp_enqueue_script( GMW_WIDGETS_SCRIPT, $address, array(), GMW_WIDGETS_VERSION, true );
	},
	1
);

add_filter(
	'script_loader_tag',
	static function ( $tag, $handle, $src ) {
		if ( GMW_WIDGETS_SCRIPT !== $handle ) {
			return $tag;
		}
		$hashes = json_decode( file_get_contents( plugin_dir_path( GMW_WIDGETS_FILE ) . 'cdn/integrity.json' ), true );
		// The last two keep plugins away that put scripts together or load them later.
		return sprintf(
			"<script type=\"module\" src=\"%s\" integrity=\"%s\" crossorigin=\"anonymous\" data-no-optimize=\"1\" data-cfasync=\"false\"></script>\n", // phpcs:ignore WordPress.WP.EnqueuedResources
			esc_url( $src ),
			esc_attr( $hashes[ gmw_widgets_script_file() ] ?? '' )
		);
	},
	10,
	3
);

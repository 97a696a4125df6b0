<?php
/**
 * A block for each widget. A post keeps only the block's settings, so that nothing has to be let through
 * for authors whose HTML is filtered.
 *
 * @package gmw-widgets
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function () {
		$script = plugins_url( 'blocks/editor.js', GMW_WIDGETS_FILE );
		$needs  = array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' );
		wp_register_script( 'gmw-widgets-editor', $script, $needs, GMW_WIDGETS_VERSION, true );
		wp_add_inline_script( 'gmw-widgets-editor', 'window.gmwWidgets = ' . wp_json_encode( gmw_widgets_list() ) . ';', 'before' );
		foreach ( array_keys( gmw_widgets_list() ) as $widget ) {
			register_block_type( dirname( GMW_WIDGETS_FILE ) . "/blocks/$widget" );
		}
	}
);

<?php
/**
 * What a block shows; WordPress gives `$attributes` and `$block`.
 *
 * @package gmw-widgets
 */

defined( 'ABSPATH' ) || exit;

$gmw_widget = substr( $block->name, strlen( 'gmw-widgets/' ) );
// phpcs:ignore WordPress.Security.EscapeOutput -- The tag escapes its attributes.
printf( '<div %s>%s</div>', get_block_wrapper_attributes(), gmw_widgets_tag( $gmw_widget, $attributes ) );

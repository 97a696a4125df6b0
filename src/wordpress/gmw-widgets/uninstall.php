<?php
/**
 * Takes the settings away with the plugin.
 *
 * @package gmw-widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'gmw_widgets' );

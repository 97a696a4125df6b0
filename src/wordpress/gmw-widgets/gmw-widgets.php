<?php
/**
 * Plugin Name: Groepsaanbod (gmw-widgets)
 * Description: Groepenwijzer, aanmeldformulier, peiling en vragenlijst voor groepsmaatschappelijk werk, als blok of als shortcode.
 * Version: 0.0.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: EUPL-1.2
 * Text Domain: gmw-widgets
 *
 * @package gmw-widgets
 */

defined( 'ABSPATH' ) || exit;

define( 'GMW_WIDGETS_FILE', __FILE__ );
define( 'GMW_WIDGETS_VERSION', '0.0.0' );

require __DIR__ . '/includes/widgets.php';
require __DIR__ . '/includes/endpoint.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/tag.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/blocks.php';

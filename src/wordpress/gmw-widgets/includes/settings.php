<?php
/**
 * Instellingen → Groepsaanbod.
 *
 * @package gmw-widgets
 */

defined( 'ABSPATH' ) || exit;

const GMW_WIDGETS_OPTION = 'gmw_widgets';

/** The fields of the page: label and explanation. */
function gmw_widgets_fields() {
	return array(
		'endpoint'        => array( 'Adres van het aanbod', 'U krijgt dit van wie het aanbod beheert, zoals https://aanbod.example.nl/v1' ),
		'institution'     => array( 'Instelling', 'De naam van uw instelling in dat aanbod, zoals welzijn-gooistreek. Leeg: het hele aanbod' ),
		'signup-page'     => array( 'Pagina met het aanmeldformulier', 'Leeg: bezoekers melden zich aan in de groepenwijzer zelf' ),
		'privacy-url'     => array( 'Privacyverklaring', 'Zonder dit adres, hier of in het aanbod, verstuurt het formulier niets' ),
		'phone'           => array( 'Telefoon', 'Staat er ook als het aanbod niet te lezen is' ),
		'form-of-address' => array( 'Aanspreekvorm', '' ),
	);
}

/** The settings, each at least an empty text. */
function gmw_widgets_settings() {
	$stored = get_option( GMW_WIDGETS_OPTION );
	return array_merge( array_fill_keys( array_keys( gmw_widgets_fields() ), '' ), is_array( $stored ) ? $stored : array() );
}

/**
 * Keeps what makes sense; tells the editor what does not.
 *
 * @param mixed $given What the page sent.
 */
function gmw_widgets_sanitize_settings( $given ) {
	$given  = is_array( $given ) ? $given : array();
	$text   = static function ( $name ) use ( $given ) {
		return sanitize_text_field( $given[ $name ] ?? '' );
	};
	$result = array(
		'endpoint'        => esc_url_raw( gmw_widgets_trim_address( $text( 'endpoint' ) ), array( 'https', 'http' ) ),
		'institution'     => gmw_widgets_trim_address( $text( 'institution' ) ),
		'signup-page'     => (string) absint( $given['signup-page'] ?? 0 ),
		'privacy-url'     => esc_url_raw( $text( 'privacy-url' ), array( 'https', 'http' ) ),
		'phone'           => $text( 'phone' ),
		'form-of-address' => 'je' === $text( 'form-of-address' ) ? 'je' : 'u',
	);
	// What was typed is tried, not what was made of it: esc_url_raw() puts http:// before a bare name.
	$typed  = gmw_widgets_trim_address( $text( 'endpoint' ) );
	$wrong  = gmw_widgets_try_endpoint( $typed, $result['institution'] );
	if ( '' !== $wrong ) {
		add_settings_error( GMW_WIDGETS_OPTION, 'endpoint', $wrong );
	} else {
		add_settings_error( GMW_WIDGETS_OPTION, 'endpoint', 'Opgeslagen. Het aanbod antwoordt.', 'success' );
	}
	return $result;
}

add_action(
	'admin_init',
	static function () {
		register_setting(
			GMW_WIDGETS_OPTION,
			GMW_WIDGETS_OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => 'gmw_widgets_sanitize_settings',
			)
		);
		add_settings_section( 'main', '', '__return_false', GMW_WIDGETS_OPTION );
		foreach ( gmw_widgets_fields() as $name => list( $label ) ) {
			add_settings_field(
				$name,
				$label,
				'gmw_widgets_render_field',
				GMW_WIDGETS_OPTION,
				'main',
				array(
					'name'      => $name,
					'label_for' => 'gmw-' . $name,
				)
			);
		}
	}
);

/**
 * One field of the page.
 *
 * @param array{name: string, label_for: string} $field Which one.
 */
function gmw_widgets_render_field( $field ) {
	$name  = $field['name'];
	$value = gmw_widgets_settings()[ $name ];
	$id    = $field['label_for'];
	$input = GMW_WIDGETS_OPTION . '[' . $name . ']';
	if ( 'signup-page' === $name ) {
		wp_dropdown_pages(
			array(
				'name'              => esc_attr( $input ),
				'id'                => esc_attr( $id ),
				'selected'          => absint( $value ),
				'show_option_none'  => '—',
				'option_none_value' => '0',
			)
		);
	} elseif ( 'form-of-address' === $name ) {
		printf( '<select id="%s" name="%s">', esc_attr( $id ), esc_attr( $input ) );
		foreach ( array( 'u', 'je' ) as $form ) {
			printf( '<option%s>%s</option>', selected( $value, $form, false ), esc_html( $form ) );
		}
		echo '</select>';
	} else {
		printf( '<input class="regular-text" id="%s" name="%s" value="%s">', esc_attr( $id ), esc_attr( $input ), esc_attr( $value ) );
	}
	$explanation = gmw_widgets_fields()[ $name ][1];
	if ( '' !== $explanation ) {
		printf( '<p class="description">%s</p>', esc_html( $explanation ) );
	}
}

add_action(
	'admin_menu',
	static function () {
		add_options_page( 'Groepsaanbod', 'Groepsaanbod', 'manage_options', GMW_WIDGETS_OPTION, 'gmw_widgets_render_settings' );
	}
);

/** The page itself. */
function gmw_widgets_render_settings() {
	echo '<div class="wrap"><h1>Groepsaanbod</h1><form action="options.php" method="post">';
	settings_fields( GMW_WIDGETS_OPTION );
	do_settings_sections( GMW_WIDGETS_OPTION );
	submit_button( 'Opslaan en proberen' );
	echo '</form><h2>Zo komt het op een pagina</h2>';
	echo '<p>Kies in een pagina het blok "Groepenwijzer". Zonder blokken typt u een regel als <code>[gmw widget="group-finder" theme="rouw"]</code>.</p></div>';
}

add_filter(
	'plugin_action_links_' . plugin_basename( GMW_WIDGETS_FILE ),
	static function ( $links ) {
		$address = admin_url( 'options-general.php?page=' . GMW_WIDGETS_OPTION );
		array_unshift( $links, sprintf( '<a href="%s">Instellingen</a>', esc_url( $address ) ) );
		return $links;
	}
);

<?php
/**
 * The widgets, and the attributes that an editor may set on each.
 *
 * @package gmw-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The widgets by name: their title, and their own attributes with a label for editors. A label `null`:
 * the attribute works in a shortcode, the block has no field for it.
 *
 * @return array<string, array{title: string, attributes: array<string, ?string>}>
 */
function gmw_widgets_list() {
	return array(
		'group-finder'    => array(
			'title'      => 'Groepenwijzer',
			'attributes' => array(
				'institution'   => 'Instelling (leeg: zoals bij de instellingen)',
				'theme'         => 'Thema, zoals rouw',
				'audience'      => 'Doelgroep, zoals ouders',
				'kind'          => 'Soort, zoals training',
				'place'         => 'Plaats, zoals hilversum',
				'daypart'       => null,
				'fixed-filters' => 'Filters die vastliggen, zoals theme',
				'signup'        => null,
				'signup-url'    => null,
				'src'           => null,
				'page-size'     => null,
				'referrer'      => null,
			),
		),
		'signup-form'     => array(
			'title'      => 'Aanmeldformulier',
			'attributes' => array(
				'institution' => 'Instelling (leeg: zoals bij de instellingen)',
				'group'       => 'Groep (leeg: uit het adres van de pagina)',
				'edition'     => null,
				'mode'        => null,
			),
		),
		'definition-poll' => array(
			'title'      => 'Peiling over de definitie',
			'attributes' => array(
				'poll'    => 'Peiling (leeg: definition)',
				'results' => null,
			),
		),
		'priority-survey' => array(
			'title'      => 'Vragenlijst over het aanbod',
			'attributes' => array(
				'survey'  => 'Vragenlijst (leeg: offer-priorities)',
				'results' => null,
			),
		),
	);
}

/** Attributes that every widget takes. */
function gmw_widgets_shared_attributes() {
	return array( 'lang', 'form-of-address', 'heading-level', 'privacy-url', 'phone', 'quick-exit', 'url-state', 'texts' );
}

/** Attributes whose value is a web address. */
function gmw_widgets_address_attributes() {
	return array( 'endpoint', 'privacy-url', 'quick-exit', 'texts' );
}

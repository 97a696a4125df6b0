// How the blocks look in the editor: a card with what can be chosen. The page itself shows the widget.
(({ blocks, element, blockEditor, components }, widgets) => {
  const el = element.createElement;

  const Edit =
    (title, fields) =>
    ({ attributes, setAttributes }) =>
      el(
        'div',
        blockEditor.useBlockProps(),
        el(
          components.Placeholder,
          { label: title, instructions: 'Op de pagina ziet u hier het aanbod.' },
          el(
            'div',
            { style: { width: '100%' } },
            fields.map(([name, label]) =>
              el(components.TextControl, {
                key: name,
                label,
                value: attributes[name] ?? '',
                onChange: (value) => setAttributes({ [name]: value }),
              }),
            ),
          ),
        ),
      );

  for (const [widget, { title, attributes }] of Object.entries(widgets)) {
    const fields = Object.entries(attributes).filter(([, label]) => label !== null);
    blocks.registerBlockType(`gmw-widgets/${widget}`, {
      edit: Edit(title, fields),
      // A dynamic block: the server makes what the page shows.
      save: () => null,
    });
  }
})(window.wp, window.gmwWidgets);

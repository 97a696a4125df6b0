/** A newer version of the endpoint has changed the schema; this version could damage the data. */
export class NewerSchemaError extends Error {
  constructor(migrations: readonly string[]) {
    super(
      `This database was changed by a newer version (${migrations.join(', ')}). Start that version,` +
        ' or restore a backup from before it.',
    );
  }
}

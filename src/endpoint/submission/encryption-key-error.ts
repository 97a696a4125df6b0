/** The personal data in the database was encrypted with a key that was not given. */
export class EncryptionKeyError extends Error {
  constructor() {
    super(
      'The personal data in this database was encrypted with another key. Start with that key' +
        ' (GMW_DATA_KEY), or with a new key and that one as an older key (GMW_DATA_KEY_OLD).',
    );
  }
}

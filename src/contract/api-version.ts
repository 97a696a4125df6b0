/** The version of the contract, as in the header `API-Version`: semver, apart from the package's. */
export const apiVersion = '1.0.0';

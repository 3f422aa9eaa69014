// The package's version, named in every history entry. A test holds it to package.json.
export const version = '0.1.0'

/** The bundler turns `require` of a module of ours into its evaluation at the first call. */
declare function require(path: string): unknown;

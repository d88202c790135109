/** A search engine outside this process does not answer now: no connection, overloaded, too slow, or without its index. */
export class SearchUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SearchUnavailable';
  }
}

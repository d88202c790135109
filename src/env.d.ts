declare namespace App {
  interface Locals {
    /** Absent where no route matched: the 404 page needs none. */
    services: import('#domain/services.ts').Services;
    locale: import('#domain/search/search-engine.ts').Locale;
    /** Where the request comes from, proxies left out; for limits only, never kept. */
    clientAddress: string;
    /** Seconds to wait, where a request was refused because such came too often. */
    retryAfterSeconds?: number;
    cache: {
      /** Keeps this response as a finished page until one of its tags is dropped, or `until`. */
      keep: (options: { until?: Date | null; tags: string[] }) => void;
    };
  }
}

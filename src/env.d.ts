declare namespace App {
  interface Locals {
    /** Absent where no route matched: the 404 page needs none. */
    services: import('#domain/services.ts').Services;
    locale: import('#domain/search/search-engine.ts').Locale;
    /** Whose request it is; null: nobody is signed in. Asking makes the answer this person's: it is never kept. */
    actor: () => Promise<import('#domain/account/actor.ts').Actor | null>;
    /** The same with the session itself. */
    session: () => Promise<import('#domain/account/sign-in.ts').Session | null>;
    /** The maker that this page is filled in for, where that is done for somebody else; each page of the studio says so. */
    assisting?: { id: string; name: string };
    /** Counts somebody who came by a share link. */
    countVisit: (by: { code: string; channel: import('#domain/share/share-code.ts').Channel }) => void;
    /** Where the request comes from, proxies left out; for limits only, never kept. */
    clientAddress: string;
    /** Seconds to wait, where a request was refused because such came too often. */
    retryAfterSeconds?: number;
    cache: {
      /** Keeps this response as a finished page until one of its tags is dropped, or `until`. */
      keep: (options: {
        until?: Date | null;
        tags: string[];
        /** Whose page it is, where its visits are counted. */
        visitOf?: { entity: 'maker' | 'product'; entityId: string } | null;
      }) => void;
    };
  }
}

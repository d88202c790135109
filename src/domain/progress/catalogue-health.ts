/** What keeps the catalogue trustworthy; samples never count. */
export interface CatalogueHealth {
  /** Real ones that the public sees. */
  products: number;
  withOrigin: number;
  /** With a listing that a visit of the last thirty days found. */
  withCheckedListing: number;
  /** Price checked within the last thirty days. */
  withFreshPrice: number;
  /** With all three: "katalog sehat". */
  healthy: number;
  drafts: number;
}

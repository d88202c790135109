/** What became of "Ini usaha saya", for who said so. */
export interface ClaimAnswer {
  id: string;
  makerName: string;
  slug: string;
  email: string;
  /** Whether the business is theirs now. */
  isAccepted: boolean;
}

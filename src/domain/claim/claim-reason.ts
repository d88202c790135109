/** Why a claim is refused or revoked, or its paper is not enough; the curator adds words. */
export const claimReasons = ['unreadable', 'number', 'holder', 'product', 'ended', 'import', 'other'] as const;
export type ClaimReason = (typeof claimReasons)[number];

export const mostPhotosOfSubject = 8;
export const mostWaitingOfAccount = 20;

/** Why a picture is not taken, before anybody has looked at it. */
export const uploadRefusals = [
  'not-found',
  'rights-missing',
  'empty',
  'too-large',
  'too-many-photos',
  'too-many-waiting',
] as const;
export type UploadRefusal = (typeof uploadRefusals)[number];

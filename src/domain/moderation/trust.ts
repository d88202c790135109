import type { Submission } from './submission.ts';

/** Decisions in a row that approved a maker's submissions as they were: from then on its small changes go public at once. A site may set another number. */
export const usualTrustedAfter = 5;
/** Of those changes one in so many is looked at afterwards. */
const sampledOneIn = 5;

export const sampleStates = ['open', 'kept', 'reverted'] as const;
export type SampleState = (typeof sampleStates)[number];

/** Words and pictures; name, origin, category and place say what a thing is, and are looked at before. */
const smallFields = new Set(['summary', 'summaryEn', 'story', 'storyEn', 'technique', 'photos']);

/** Whether a submission changes nothing but words and pictures of something public. */
export function isSmallChange({ kind, changes }: Pick<Submission, 'kind' | 'changes'>): boolean {
  return kind === 'changed' && Object.keys(changes).every((field) => smallFields.has(field));
}

/** Drawn by the id, which is random: nobody can tell beforehand. */
export function isSampled(submissionId: string): boolean {
  return Number.parseInt(submissionId.slice(0, 8), 16) % sampledOneIn === 0;
}

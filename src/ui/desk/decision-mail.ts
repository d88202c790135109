import type { DecisionLetter, DecisionNews } from '#domain/moderation/decision-news.ts';
import { decisionLetter as words } from '#ui/messages/id/letter.ts';
import { text } from '#ui/messages/text.ts';
import { fieldNames } from './field-names.ts';

/** The letter about decisions in words; `siteUrl` without a trailing slash. */
export function composeDecisions(
  { makerName, decisions }: Omit<DecisionLetter, 'email'>,
  siteUrl: string,
): { subject: string; text: string } {
  const paragraphs = [
    words.greeting(makerName),
    words.lead,
    ...decisions.map((decision) => sayDecision(decision, siteUrl)),
    words.studio(`${siteUrl}/studio`),
  ];
  return { subject: subjectOf(decisions), text: `${paragraphs.join('\n\n')}\n` };
}

function subjectOf(decisions: DecisionNews[]): string {
  const [only] = decisions;
  if (!only || decisions.length > 1) return words.subjects(decisions.length);
  return words.subject(only.title, text('id').decision.states[only.state]);
}

function sayDecision(decision: DecisionNews, siteUrl: string): string {
  const { state, title, entity, entityId, slug, reason, note, corrected } = decision;
  const page = `${siteUrl}/${entity === 'product' ? 'produk' : 'pembuat'}/${slug}`;
  const studio = `${siteUrl}/studio/${entity === 'product' ? `produk/${entityId}` : 'profil'}`;
  const lines = [
    state === 'approved' ? words.approved(title, page) : words[state](title),
    reason && words.reason(text('id').decision.reasons[reason]),
    note && words.says(note),
    corrected.length > 0 && words.corrected(fieldNames(corrected, 'id')),
    state === 'returned' && words.mend(studio),
  ];
  return lines.filter(Boolean).join('\n');
}

import type { ReportAnswer } from '#domain/moderation/report.ts';
import { formatDate } from '#ui/format/date.ts';
import { reportAnswer as words } from '#ui/messages/id/letter.ts';

/** The answer to a report in words; `siteUrl` without a trailing slash. */
export function composeReportAnswer(
  { id, name, createdAt, finding, answer }: Omit<ReportAnswer, 'subject' | 'reason' | 'decidedAt'>,
  siteUrl: string,
): { subject: string; text: string } {
  const about = name ?? words.gone;
  const paragraphs = [
    words.greeting,
    words.lead(about, formatDate(createdAt, 'id')),
    [finding && words.findings[finding], answer && words.says(answer)].filter(Boolean).join('\n'),
    words.page(`${siteUrl}/lapor/jawaban/${id}`),
    words.thanks,
  ];
  return { subject: words.subject(about), text: `${paragraphs.join('\n\n')}\n` };
}

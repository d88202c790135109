import { type Consultation, consultationNumber } from '#domain/helpdesk/consultation.ts';
import type { HelpdeskNews } from '#domain/helpdesk/news.ts';
import { placeLabel } from '#domain/region/region.ts';
import { helpdesk } from '#ui/messages/id/helpdesk.ts';
import { helpdeskLetter as words } from '#ui/messages/id/helpdesk-letter.ts';
import { dueDay } from './next-step.ts';

/** The mail to whoever asked: that the request came, or an answer; `siteUrl` without a trailing slash. */
export function composeHelpdeskNews(news: HelpdeskNews, siteUrl: string): { subject: string; text: string } {
  const number = consultationNumber(news.number);
  const page = words.page(`${siteUrl}/konsultasi/permintaan/${news.consultationId}`);
  const { opening, answer } = words;
  if (news.kind === 'opening') {
    const body = [opening.body(helpdesk.topics[news.topic], number), opening.promise(dueDay(news, 'id'))].join('\n');
    return letter(opening.subject(number), [body, page, words.secret, opening.stray]);
  }
  const state = news.state === 'received' ? 'answered' : news.state;
  return letter(answer.subjects[state](number), [
    answer.body(number),
    news.body,
    answer.states[state],
    page,
    words.secret,
  ]);
}

/** The mail to an admin about a request that nobody answered in time. It says nothing of what was asked. */
export function composeLate(late: Consultation, siteUrl: string): { subject: string; text: string } {
  const { number, topic, provinceCode, regencyCode } = late;
  const place = provinceCode ? placeLabel(provinceCode, regencyCode) : helpdesk.everywhere;
  const name = consultationNumber(number);
  return letter(words.late.subject(name), [
    [words.late.body(name, helpdesk.topics[topic], place), words.late.since(dueDay(late, 'id'))].join('\n'),
    words.late.desk(`${siteUrl}/kurasi/konsultasi/${late.id}`),
  ]);
}

function letter(subject: string, paragraphs: string[]): { subject: string; text: string } {
  return { subject, text: `${[words.greeting, ...paragraphs].join('\n\n')}\n` };
}

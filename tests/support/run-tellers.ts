import { readConfig } from '#app/config.ts';
import { openServices } from '#app/services.ts';
import { tellReporters } from '#domain/desk/tell-reporters.ts';
import { tellSuspended } from '#domain/desk/tell-suspended.ts';
import { composeReportAnswer } from '#ui/report/report-answer-mail.ts';
import { composeSuspension } from '#ui/studio/suspension-mail.ts';

// The mails about decisions by themselves, as a process beside others, at the instant that it is told; says how many went.
const at = new Date(process.argv[2] ?? '');
const opened = await openServices(readConfig());
process.send?.('open');
await new Promise((told) => process.once('message', told));
const services = { ...opened, now: () => at };
const { url } = opened.site;
const answers = await tellReporters(services, (answer) => composeReportAnswer(answer, url));
const suspensions = await tellSuspended(services, (news) => composeSuspension(news, url));
await opened.close();
process.send?.({ answers, suspensions });
process.disconnect();

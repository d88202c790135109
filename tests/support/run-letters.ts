import { readConfig } from '#app/config.ts';
import { openServices } from '#app/services.ts';
import { sendLetters } from '#domain/studio/send-letters.ts';
import { composeLetter } from '#ui/studio/weekly-letter.ts';

// The letters of a site by themselves, as a process beside others, at the instant that it is told; says how many went.
const at = new Date(process.argv[2] ?? '');
const services = await openServices(readConfig());
process.send?.('open');
await new Promise((told) => process.once('message', told));
const compose = (letter: Parameters<typeof composeLetter>[0]) => composeLetter(letter, services.site.url);
const sent = await sendLetters({ ...services, now: () => at }, compose);
await services.close();
process.send?.(sent);
process.disconnect();

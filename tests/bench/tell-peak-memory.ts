import { writeSync } from 'node:fs';

/** Loaded before a program whose third pipe is read: tells there how many kB it held at most. */
process.once('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});

import { isMailRefused, type Mail, type Mailer } from './mailer.ts';

/**
 * Sends a mail that several processes may be about to send: who takes it first sends it. Answers whether this one did;
 * an outage gives it back and throws, so that it is due again. A mailbox that does not exist is told once, in vain.
 */
export async function sendOnce(
  mailer: Mailer,
  mail: Mail,
  { take, giveBack }: { take: () => Promise<boolean>; giveBack: () => Promise<void> },
): Promise<boolean> {
  if (!(await take())) return false;
  try {
    await mailer.send(mail);
    return true;
  } catch (cause) {
    if (isMailRefused(cause)) return false;
    await giveBack();
    throw cause;
  }
}

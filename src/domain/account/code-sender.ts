/** A code in words, in the language of who asked for it. */
export interface CodeMessage {
  title: string;
  text: string;
}

/** Carries a code to the person it is for: by mail today, by a messenger when there is one. Throws as `Mailer` does. */
export interface CodeSender {
  send(email: string, message: CodeMessage): Promise<void>;
}

interface Rule {
  isAllowed: boolean;
  pattern: string;
}

/** Whether a path (with its query) may be visited. */
export type RobotsRules = (path: string) => boolean;

/**
 * Reads a robots.txt (RFC 9309) for the visitor of this name: the groups that name it, or else those for everybody. Of
 * the rules that fit a path the longest one counts; of two of the same length the one that allows.
 */
export function readRobots(text: string, visitor: string): RobotsRules {
  const { own, all } = readGroups(text, visitor.toLowerCase());
  const rules = (own ?? all).toSorted(
    (a, b) => b.pattern.length - a.pattern.length || Number(b.isAllowed) - Number(a.isAllowed),
  );
  return (path) => {
    const whole = sameEncoding(path);
    return whole === '/robots.txt' || (rules.find(({ pattern }) => fits(pattern, whole))?.isAllowed ?? true);
  };
}

function readGroups(text: string, visitor: string): { own: Rule[] | null; all: Rule[] } {
  const all: Rule[] = [];
  let own: Rule[] | null = null;
  let named: string[] = [];
  let hasRules = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const field = name.toLowerCase();
    if (field === 'user-agent') {
      if (hasRules) named = [];
      hasRules = false;
      named.push(value.trim().toLowerCase());
      if (named.includes(visitor)) own ??= [];
    } else if (field === 'allow' || field === 'disallow') {
      hasRules = true;
      const rule = { isAllowed: field === 'allow', pattern: sameEncoding(value.trim()) };
      if (rule.pattern === '') continue;
      if (named.includes(visitor)) own?.push(rule);
      if (named.includes('*')) all.push(rule);
    }
  }
  return { own, all };
}

/** `*` stands for anything, `$` for the end. No regular expression: a host writes these, and some take for ever. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [start = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  let at = start.length;
  const last = isWhole ? parts.pop() : undefined;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

function sameEncoding(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, (letters) => encodeURI(letters.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
    });
}

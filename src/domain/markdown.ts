import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { plainText } from './plain-text.ts';

const marked = new Marked({
  breaks: true,
  gfm: true,
  renderer: {
    // HTML that somebody typed is text like any other.
    html: ({ text }) => escapeHtml(text),
    heading({ tokens }) {
      return `<h3>${this.parser.parseInline(tokens)}</h3>`;
    },
    image: ({ text }) => escapeHtml(text),
  },
});

/**
 * The HTML of a story written in Markdown: paragraphs, emphasis, lists, small headings and https links, nothing else.
 * Whatever was typed, the result is safe to put into a page.
 */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(marked.parse(plainText(text), { async: false }), {
    allowedTags: ['p', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'br', 'h3'],
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['https'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    transformTags: {
      a: (tagName, { href = '' }) => ({
        tagName,
        attribs: safeLink(href),
      }),
    },
  }).trim();
}

/** No name or password before the host: `https://known.id@other.id` leads to another host than the one shown. */
function safeLink(href: string): Record<string, string> {
  return /^https:\/\/[^/@\\]+(?:[/?#]|$)/i.test(href) ? { href, rel: 'nofollow ugc noopener' } : {};
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

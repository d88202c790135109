/** As far as it is used here; the package brings no types. */
declare module 'sanitize-html' {
  interface Options {
    allowedTags: string[];
    allowedAttributes: Record<string, string[]>;
    allowedSchemes: string[];
    allowProtocolRelative: boolean;
    transformTags: Record<
      string,
      (tag: string, attribs: Record<string, string>) => { tagName: string; attribs: Record<string, string> }
    >;
    disallowedTagsMode: 'discard' | 'escape';
  }
  export default function sanitizeHtml(html: string, options: Options): string;
}

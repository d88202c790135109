import type { APIRoute } from 'astro';
import { escapeXml } from '#domain/feed/sitemap.ts';
import { text } from '#ui/messages/text.ts';

export const GET: APIRoute = ({ locals }) => {
  const { services, cache } = locals;
  const { url } = services.site;
  const { layout, search } = text('id');
  cache.keep({ tags: [] });
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Buatan Indonesia</ShortName>
<LongName>${escapeXml(layout.siteName)}</LongName>
<Description>${escapeXml(search.description)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>id</Language>
<Image width="32" height="32" type="image/svg+xml">${escapeXml(url)}/favicon.svg</Image>
<Url type="text/html" method="get" template="${escapeXml(url)}/cari?q={searchTerms}&#38;hal={startPage?}"/>
</OpenSearchDescription>
`;
  return new Response(body, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
};

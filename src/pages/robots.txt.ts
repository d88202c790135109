import type { APIRoute } from 'astro';

const closedPaths = [
  '/api/',
  '/ke/',
  '/saran',
  '/lapor/',
  '/en/lapor/',
  '/konsultasi/permintaan/',
  '/en/konsultasi/permintaan/',
  '/simpan/',
  '/en/simpan/',
];

export const GET: APIRoute = ({ locals }) => {
  locals.cache.keep({ tags: [] });
  const lines = [
    'User-agent: *',
    ...closedPaths.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${locals.services.site.url}/sitemap-index.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};

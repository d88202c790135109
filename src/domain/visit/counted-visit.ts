const botNames =
  /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|headless|lighthouse|curl\/|wget\/|python-|okhttp|axios|node-fetch|monitor|uptime/i;

/** Whether a request is a person's own step: GET, not fetched ahead by the browser, and not by a machine that says so. */
export function isCountedVisit(request: { method: string; headers: Pick<Headers, 'get'> }): boolean {
  if (request.method !== 'GET') return false;
  const purpose = `${request.headers.get('sec-purpose') ?? ''} ${request.headers.get('purpose') ?? ''}`;
  if (/prefetch|prerender|preview/i.test(purpose)) return false;
  const agent = request.headers.get('user-agent') ?? '';
  return agent !== '' && !botNames.test(agent);
}

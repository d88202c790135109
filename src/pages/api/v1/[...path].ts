import type { APIRoute } from 'astro';
import { problem } from './_problem.ts';

/** Addresses below `/api/v1` that nothing answers. */
export const ALL: APIRoute = ({ url }) => problem(404, 'Not found', `The API has nothing at ${url.pathname}.`);

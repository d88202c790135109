import { approveSynonyms as approve, refuseSynonyms as refuse } from '#domain/desk/decide-synonyms.ts';
import { proposeSynonyms as propose } from '#domain/desk/propose-synonyms.ts';
import { readCorrections } from '#ui/desk/correction.ts';
import { deskAction, wordsOf } from './desk.ts';
import { studioAction } from './studio-action.ts';

export const proposeSynonyms = studioAction((services, actor, { texts }) =>
  propose(services, actor, { terms: texts.terms ?? '', why: texts.why ?? '', query: texts.kata ?? '' }),
);

export const approveSynonyms = deskAction((services, actor, proposalId, texts) =>
  approve(services, actor, { proposalId, terms: readCorrections(texts).terms ?? '' }),
);

export const refuseSynonyms = deskAction((services, actor, proposalId, texts) =>
  refuse(services, actor, { proposalId, ...wordsOf(texts) }),
);

import { type SQL, sql } from 'drizzle-orm';
import type { CaseKind } from './queue.ts';

/**
 * Where the waiting cases of one kind stand, and the place by which they are decided. To add one: write its arm, let
 * `npm run migration` tell the view `waiting_now` anew, and add to that migration the triggers that call `case_changed`
 * for its table, and the rows that wait already. Written into the view, an arm takes no values.
 */
export interface QueueArm {
  kind: CaseKind;
  /** Tables, `makers` among them as `m`: joined left where a case may be without one. */
  from: SQL;
  /** What of them waits. */
  where: SQL;
  id: SQL;
  since: SQL;
  entity: SQL;
  entityId: SQL;
  provinceCode: SQL;
  regencyCode: SQL;
  /** What it is called; else by the name of its product or maker. */
  newName?: SQL;
}

const ofMaker = { provinceCode: sql`m.province_code`, regencyCode: sql`m.regency_code` };

const ofSubmission = {
  from: sql`submissions s join makers m on m.id = s.maker_id`,
  id: sql`s.id`,
  entity: sql`s.entity`,
  entityId: sql`s.entity_id`,
  ...ofMaker,
};

function submissionArm(entity: 'maker' | 'product', kind: 'new' | 'changed'): QueueArm {
  return {
    ...ofSubmission,
    kind: `${entity}-${kind}`,
    where: sql`s.state = 'open' and s.entity = ${sql.raw(`'${entity}'`)} and s.kind = ${sql.raw(`'${kind}'`)}`,
    since: sql`s.submitted_at`,
    newName: sql`s.changes->'name'->>'to'`,
  };
}

/** Where a new maker says it is counts, not where its draft lies. */
const newMakers: QueueArm = {
  ...submissionArm('maker', 'new'),
  provinceCode: sql`s.changes->'provinceCode'->>'to'`,
  regencyCode: sql`s.changes->'regencyCode'->>'to'`,
};

const samples: QueueArm = {
  ...ofSubmission,
  kind: 'sample',
  where: sql`s.sample = 'open'`,
  since: sql`s.decided_at`,
};

const reported = sql`reports r
  left join products p on r.subject = 'product' and p.id = r.subject_id
  left join makers m on m.id = case when r.subject = 'maker' then r.subject_id else p.maker_id end`;

function reportArm(kind: 'ownership' | 'report', where: SQL): QueueArm {
  return {
    kind,
    from: reported,
    where: sql`r.state = 'open' and ${where}`,
    id: sql`r.id`,
    since: sql`r.created_at`,
    entity: sql`r.subject`,
    entityId: sql`r.subject_id`,
    ...ofMaker,
  };
}

/** Decided where the official is, not where the product comes from. */
const endorsed: QueueArm = {
  kind: 'endorsement',
  from: sql`endorsements e join dutas d on d.id = e.duta_id join products ep on ep.id = e.product_id
    left join makers m on m.id = ep.maker_id`,
  where: sql`e.state = 'waiting'`,
  id: sql`e.id`,
  since: sql`e.approved_at`,
  entity: sql`'product'::text`,
  entityId: sql`e.product_id`,
  provinceCode: sql`d.province_code`,
  regencyCode: sql`d.regency_code`,
};

/** Waits since its first paper came that nobody has looked at. */
const claimed: QueueArm = {
  kind: 'claim',
  from: sql`claims c left join products cp on cp.id = c.product_id
    join makers m on m.id = coalesce(c.maker_id, cp.maker_id)`,
  where: sql`c.waiting_since is not null`,
  id: sql`c.id`,
  since: sql`c.waiting_since`,
  entity: sql`case when c.product_id is null then 'maker' else 'product' end`,
  entityId: sql`coalesce(c.product_id, c.maker_id)`,
  ...ofMaker,
};

/** One for each shop, whatever the number of its products. */
const guessed: QueueArm = {
  kind: 'guess',
  from: sql`shop_guesses g join makers m on m.id = g.maker_id`,
  where: sql`g.settled_at is null`,
  id: sql`g.id`,
  since: sql`g.since`,
  entity: sql`'maker'::text`,
  entityId: sql`g.maker_id`,
  ...ofMaker,
};

/** Without a place: the national team's alone. */
const equalTerms: QueueArm = {
  kind: 'synonym',
  from: sql`synonym_proposals y left join makers m on false`,
  where: sql`y.state = 'open'`,
  id: sql`y.id`,
  since: sql`y.created_at`,
  entity: sql`'synonym'::text`,
  entityId: sql`y.id`,
  newName: sql`array_to_string(y.terms, ', ')`,
  provinceCode: sql`null::text`,
  regencyCode: sql`null::text`,
};

/** All that waits at the desk. */
export const queueArms: readonly QueueArm[] = [
  newMakers,
  submissionArm('maker', 'changed'),
  submissionArm('product', 'new'),
  submissionArm('product', 'changed'),
  samples,
  endorsed,
  claimed,
  guessed,
  equalTerms,
  reportArm('ownership', sql`r.kind = 'ownership' and r.user_id is not null`),
  reportArm('report', sql`(r.kind <> 'ownership' or r.user_id is null)`),
];

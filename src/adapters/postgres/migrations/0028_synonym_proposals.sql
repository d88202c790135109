CREATE TABLE "synonym_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"terms" text[] NOT NULL,
	"query" text,
	"searches" integer,
	"why" text,
	"proposed_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"approved_terms" text[],
	"reason" text,
	"note" text,
	"decided_by" text,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
DROP VIEW "public"."waiting_now";--> statement-breakpoint
ALTER TABLE "synonym_proposals" ADD CONSTRAINT "synonym_proposals_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synonym_proposals" ADD CONSTRAINT "synonym_proposals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "synonym_proposals_waiting" ON "synonym_proposals" USING btree ("created_at","id") WHERE "synonym_proposals"."state" = 'open';--> statement-breakpoint
CREATE VIEW "public"."waiting_now" AS (select s.id as case_id, 'maker-new'::text as kind, s.submitted_at as since,
  s.entity as entity, s.entity_id as entity_id, m.id as maker_id, s.changes->'name'->>'to' as new_name,
  s.changes->'provinceCode'->>'to' as province_code, s.changes->'regencyCode'->>'to' as regency_code
from submissions s join makers m on m.id = s.maker_id where s.state = 'open' and s.entity = 'maker' and s.kind = 'new'
union all
select s.id as case_id, 'maker-changed'::text as kind, s.submitted_at as since,
  s.entity as entity, s.entity_id as entity_id, m.id as maker_id, s.changes->'name'->>'to' as new_name,
  m.province_code as province_code, m.regency_code as regency_code
from submissions s join makers m on m.id = s.maker_id where s.state = 'open' and s.entity = 'maker' and s.kind = 'changed'
union all
select s.id as case_id, 'product-new'::text as kind, s.submitted_at as since,
  s.entity as entity, s.entity_id as entity_id, m.id as maker_id, s.changes->'name'->>'to' as new_name,
  m.province_code as province_code, m.regency_code as regency_code
from submissions s join makers m on m.id = s.maker_id where s.state = 'open' and s.entity = 'product' and s.kind = 'new'
union all
select s.id as case_id, 'product-changed'::text as kind, s.submitted_at as since,
  s.entity as entity, s.entity_id as entity_id, m.id as maker_id, s.changes->'name'->>'to' as new_name,
  m.province_code as province_code, m.regency_code as regency_code
from submissions s join makers m on m.id = s.maker_id where s.state = 'open' and s.entity = 'product' and s.kind = 'changed'
union all
select s.id as case_id, 'sample'::text as kind, s.decided_at as since,
  s.entity as entity, s.entity_id as entity_id, m.id as maker_id, null::text as new_name,
  m.province_code as province_code, m.regency_code as regency_code
from submissions s join makers m on m.id = s.maker_id where s.sample = 'open'
union all
select e.id as case_id, 'endorsement'::text as kind, e.approved_at as since,
  'product'::text as entity, e.product_id as entity_id, m.id as maker_id, null::text as new_name,
  d.province_code as province_code, d.regency_code as regency_code
from endorsements e join dutas d on d.id = e.duta_id join products ep on ep.id = e.product_id
    left join makers m on m.id = ep.maker_id where e.state = 'waiting'
union all
select c.id as case_id, 'claim'::text as kind, c.waiting_since as since,
  case when c.product_id is null then 'maker' else 'product' end as entity, coalesce(c.product_id, c.maker_id) as entity_id, m.id as maker_id, null::text as new_name,
  m.province_code as province_code, m.regency_code as regency_code
from claims c left join products cp on cp.id = c.product_id
    join makers m on m.id = coalesce(c.maker_id, cp.maker_id) where c.waiting_since is not null
union all
select g.id as case_id, 'guess'::text as kind, g.since as since,
  'maker'::text as entity, g.maker_id as entity_id, m.id as maker_id, null::text as new_name,
  m.province_code as province_code, m.regency_code as regency_code
from shop_guesses g join makers m on m.id = g.maker_id where g.settled_at is null
union all
select y.id as case_id, 'synonym'::text as kind, y.created_at as since,
  'synonym'::text as entity, y.id as entity_id, m.id as maker_id, array_to_string(y.terms, ', ') as new_name,
  null::text as province_code, null::text as regency_code
from synonym_proposals y left join makers m on false where y.state = 'open'
union all
select r.id as case_id, 'ownership'::text as kind, r.created_at as since,
  r.subject as entity, r.subject_id as entity_id, m.id as maker_id, null::text as new_name,
  m.province_code as province_code, m.regency_code as regency_code
from reports r
  left join products p on r.subject = 'product' and p.id = r.subject_id
  left join makers m on m.id = case when r.subject = 'maker' then r.subject_id else p.maker_id end where r.state = 'open' and r.kind = 'ownership' and r.user_id is not null
union all
select r.id as case_id, 'report'::text as kind, r.created_at as since,
  r.subject as entity, r.subject_id as entity_id, m.id as maker_id, null::text as new_name,
  m.province_code as province_code, m.regency_code as regency_code
from reports r
  left join products p on r.subject = 'product' and p.id = r.subject_id
  left join makers m on m.id = case when r.subject = 'maker' then r.subject_id else p.maker_id end where r.state = 'open' and (r.kind <> 'ownership' or r.user_id is null));--> statement-breakpoint
CREATE TRIGGER "synonym_proposals_wait" AFTER INSERT OR DELETE OR UPDATE OF "state", "terms" ON "synonym_proposals"
	FOR EACH ROW EXECUTE FUNCTION "case_changed"();

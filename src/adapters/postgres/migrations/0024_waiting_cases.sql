CREATE TABLE "waiting_cases" (
	"case_id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"maker_id" text,
	"new_name" text,
	"province_code" text,
	"regency_code" text
);
--> statement-breakpoint
CREATE INDEX "waiting_cases_order" ON "waiting_cases" USING btree ("since","case_id");--> statement-breakpoint
CREATE INDEX "waiting_cases_kind" ON "waiting_cases" USING btree ("kind","since","case_id");--> statement-breakpoint
CREATE INDEX "waiting_cases_province" ON "waiting_cases" USING btree ("province_code","since","case_id");--> statement-breakpoint
CREATE INDEX "waiting_cases_regency" ON "waiting_cases" USING btree ("regency_code","since","case_id");--> statement-breakpoint
CREATE INDEX "waiting_cases_maker" ON "waiting_cases" USING btree ("maker_id");--> statement-breakpoint
CREATE INDEX "waiting_cases_entity" ON "waiting_cases" USING btree ("entity_id");--> statement-breakpoint
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
CREATE FUNCTION "refresh_waiting"("ids" text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO waiting_cases (case_id, kind, since, entity, entity_id, maker_id, new_name, province_code, regency_code)
		SELECT case_id, kind, since, entity, entity_id, maker_id, new_name, province_code, regency_code
		FROM waiting_now WHERE case_id = ANY(ids)
		ON CONFLICT (case_id) DO UPDATE SET kind = excluded.kind, since = excluded.since, entity = excluded.entity,
			entity_id = excluded.entity_id, maker_id = excluded.maker_id, new_name = excluded.new_name,
			province_code = excluded.province_code, regency_code = excluded.regency_code;
	-- Only what waits no more is deleted: another transaction that ends a case finds its row again behind an update of ours.
	DELETE FROM waiting_cases WHERE case_id = ANY(ids)
		AND case_id <> ALL (ARRAY(SELECT case_id FROM waiting_now WHERE case_id = ANY(ids)));
END $$;--> statement-breakpoint
CREATE FUNCTION "case_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM refresh_waiting(ARRAY[coalesce(NEW.id, OLD.id)]);
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "case_subject_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	-- A row that is locked is being decided or told anew by whoever has it; waiting for it could wait in a circle.
	PERFORM refresh_waiting(ARRAY(SELECT case_id FROM waiting_cases
		WHERE maker_id = OLD.id OR entity_id = OLD.id FOR UPDATE SKIP LOCKED));
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "duta_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM refresh_waiting(ARRAY(SELECT id FROM endorsements WHERE duta_id = NEW.id AND state = 'waiting'));
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "submissions_wait" AFTER INSERT OR DELETE OR UPDATE OF "state", "sample", "changes", "maker_id", "entity_id" ON "submissions"
	FOR EACH ROW EXECUTE FUNCTION "case_changed"();--> statement-breakpoint
CREATE TRIGGER "reports_wait" AFTER INSERT OR DELETE OR UPDATE OF "state", "kind", "user_id", "subject_id" ON "reports"
	FOR EACH ROW EXECUTE FUNCTION "case_changed"();--> statement-breakpoint
CREATE TRIGGER "endorsements_wait" AFTER INSERT OR DELETE OR UPDATE OF "state", "approved_at", "product_id", "duta_id" ON "endorsements"
	FOR EACH ROW EXECUTE FUNCTION "case_changed"();--> statement-breakpoint
CREATE TRIGGER "claims_wait" AFTER UPDATE OF "waiting_since", "product_id", "maker_id" ON "claims"
	FOR EACH ROW EXECUTE FUNCTION "case_changed"();--> statement-breakpoint
CREATE TRIGGER "claims_come" AFTER INSERT ON "claims"
	FOR EACH ROW WHEN (NEW.waiting_since IS NOT NULL) EXECUTE FUNCTION "case_changed"();--> statement-breakpoint
CREATE TRIGGER "claims_go" AFTER DELETE ON "claims"
	FOR EACH ROW WHEN (OLD.waiting_since IS NOT NULL) EXECUTE FUNCTION "case_changed"();--> statement-breakpoint
CREATE TRIGGER "shop_guesses_wait" AFTER INSERT OR DELETE OR UPDATE OF "settled_at", "since", "maker_id" ON "shop_guesses"
	FOR EACH ROW EXECUTE FUNCTION "case_changed"();--> statement-breakpoint
CREATE TRIGGER "makers_move" AFTER UPDATE OF "province_code", "regency_code" ON "makers" FOR EACH ROW
	WHEN ((OLD.province_code, OLD.regency_code) IS DISTINCT FROM (NEW.province_code, NEW.regency_code))
	EXECUTE FUNCTION "case_subject_changed"();--> statement-breakpoint
CREATE TRIGGER "makers_go" AFTER DELETE ON "makers" FOR EACH ROW EXECUTE FUNCTION "case_subject_changed"();--> statement-breakpoint
CREATE TRIGGER "products_move" AFTER UPDATE OF "maker_id" ON "products" FOR EACH ROW
	WHEN (OLD.maker_id IS DISTINCT FROM NEW.maker_id) EXECUTE FUNCTION "case_subject_changed"();--> statement-breakpoint
CREATE TRIGGER "products_go" AFTER DELETE ON "products" FOR EACH ROW EXECUTE FUNCTION "case_subject_changed"();--> statement-breakpoint
CREATE TRIGGER "dutas_move" AFTER UPDATE OF "province_code", "regency_code" ON "dutas" FOR EACH ROW
	WHEN ((OLD.province_code, OLD.regency_code) IS DISTINCT FROM (NEW.province_code, NEW.regency_code))
	EXECUTE FUNCTION "duta_moved"();--> statement-breakpoint
INSERT INTO "waiting_cases" (case_id, kind, since, entity, entity_id, maker_id, new_name, province_code, regency_code)
	SELECT case_id, kind, since, entity, entity_id, maker_id, new_name, province_code, regency_code FROM "waiting_now";

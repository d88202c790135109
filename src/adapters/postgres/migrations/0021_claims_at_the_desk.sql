DROP INDEX "claims_open";--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "claims_waiting" ON "claims" USING btree ("waiting_since","id") WHERE "claims"."waiting_since" is not null;--> statement-breakpoint
CREATE INDEX "claims_untold" ON "claims" USING btree ("decided_at") WHERE "claims"."decided_at" is not null and "claims"."told_at" is null;--> statement-breakpoint
UPDATE "claims" c SET "waiting_since" = e.first FROM (SELECT claim_id, min(created_at) AS first FROM "claim_evidence" GROUP BY 1) e
  WHERE e.claim_id = c.id AND c.submitted_at IS NOT NULL AND c.verified_by IS NULL AND c.refused_at IS NULL AND c.revoked_at IS NULL;

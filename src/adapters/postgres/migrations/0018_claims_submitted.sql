CREATE TABLE "claim_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"claim_id" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "basis" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "based_on" date;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "told_until" date;--> statement-breakpoint
ALTER TABLE "claim_evidence" ADD CONSTRAINT "claim_evidence_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_evidence_claim" ON "claim_evidence" USING btree ("claim_id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_open" ON "claims" USING btree ("submitted_at") WHERE "claims"."submitted_at" is not null and "claims"."verified_by" is null and "claims"."refused_at" is null;--> statement-breakpoint
CREATE INDEX "claims_ending" ON "claims" USING btree ("valid_until") WHERE "claims"."verified_by" is not null and "claims"."revoked_at" is null;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_refused_never_verified" CHECK (not ("claims"."refused_at" is not null and "claims"."verified_by" is not null));
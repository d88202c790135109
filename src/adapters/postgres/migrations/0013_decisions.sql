CREATE TABLE "merges" (
	"entity" text NOT NULL,
	"gone_id" text NOT NULL,
	"gone_identity" text NOT NULL,
	"kept_id" text NOT NULL,
	"gone" jsonb NOT NULL,
	"merged_by" text,
	"merged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "merges_entity_gone_id_pk" PRIMARY KEY("entity","gone_id")
);
--> statement-breakpoint
CREATE TABLE "attester_lifts" (
	"attester" text PRIMARY KEY NOT NULL,
	"lifted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" text PRIMARY KEY NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"maker_id" text NOT NULL,
	"state_before" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"suspended_by" text,
	"suspended_at" timestamp with time zone NOT NULL,
	"lifted_by" text,
	"lifted_at" timestamp with time zone,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "makers" ADD COLUMN "under_review_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "finding" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "attesters" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "under_review_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_merged_by_users_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_maker_id_makers_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."makers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_suspended_by_users_id_fk" FOREIGN KEY ("suspended_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_lifted_by_users_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "merges_identity" ON "merges" USING btree ("gone_identity");--> statement-breakpoint
CREATE INDEX "merges_kept" ON "merges" USING btree ("kept_id");--> statement-breakpoint
CREATE UNIQUE INDEX "suspensions_one_in_force" ON "suspensions" USING btree ("entity","entity_id") WHERE "suspensions"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "suspensions_maker" ON "suspensions" USING btree ("maker_id");--> statement-breakpoint
CREATE INDEX "suspensions_untold" ON "suspensions" USING btree ("suspended_at") WHERE "suspensions"."told_at" is null;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reports_untold" ON "reports" USING btree ("decided_at") WHERE "reports"."told_at" is null and "reports"."finding" is not null;--> statement-breakpoint
CREATE INDEX "reports_attesters" ON "reports" USING gin ("attesters") WHERE "reports"."finding" = 'upheld';--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_finding_answered" CHECK (("reports"."finding" is null) = ("reports"."answer" is null));
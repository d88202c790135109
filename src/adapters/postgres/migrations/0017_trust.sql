ALTER TABLE "submissions" ADD COLUMN "by_trust" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "sample" text;--> statement-breakpoint
CREATE INDEX "submissions_samples" ON "submissions" USING btree ("decided_at") WHERE "submissions"."sample" = 'open';
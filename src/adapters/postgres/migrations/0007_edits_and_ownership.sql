ALTER TABLE "listings" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "try_after" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "user_id" text;--> statement-breakpoint
ALTER TABLE "working_copies" ADD COLUMN "touched" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listings_waiting" ON "listings" USING btree ("created_at") WHERE "listings"."state" = 'waiting';
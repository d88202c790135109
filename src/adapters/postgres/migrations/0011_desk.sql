CREATE TABLE "case_takes" (
	"case_id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "corrected" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_takes" ADD CONSTRAINT "case_takes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "makers_name" ON "makers" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "submissions_untold" ON "submissions" USING btree ("decided_at") WHERE "submissions"."told_at" is null and "submissions"."decided_at" is not null;--> statement-breakpoint
CREATE INDEX "products_name" ON "products" USING btree (lower("name"));
CREATE TABLE "link_hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"rest_until" timestamp with time zone NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "verdict" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "check_after" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "gone_since" date;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "hidden_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "listings_to_check" ON "listings" USING btree ("check_after" NULLS FIRST) WHERE not "listings"."sample" and "listings"."marketplace" <> 'whatsapp';--> statement-breakpoint
CREATE INDEX "listings_hidden" ON "listings" USING btree ("hidden_at") WHERE "listings"."hidden_at" is not null;
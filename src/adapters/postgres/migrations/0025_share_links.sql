CREATE TABLE "share_links" (
	"code" text PRIMARY KEY NOT NULL,
	"product_id" text,
	"maker_id" text,
	"endorsement_id" text,
	"is_moved" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "share_links_one_target" CHECK (num_nonnulls("share_links"."product_id", "share_links"."maker_id", "share_links"."endorsement_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "share_visits" (
	"code" text NOT NULL,
	"channel" text NOT NULL,
	"day" date NOT NULL,
	"visits" integer NOT NULL,
	CONSTRAINT "share_visits_code_channel_day_pk" PRIMARY KEY("code","channel","day")
);
--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_maker_id_makers_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."makers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_endorsement_id_endorsements_id_fk" FOREIGN KEY ("endorsement_id") REFERENCES "public"."endorsements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_visits" ADD CONSTRAINT "share_visits_code_share_links_code_fk" FOREIGN KEY ("code") REFERENCES "public"."share_links"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "share_links_product" ON "share_links" USING btree ("product_id") WHERE not "share_links"."is_moved";--> statement-breakpoint
CREATE UNIQUE INDEX "share_links_maker" ON "share_links" USING btree ("maker_id") WHERE not "share_links"."is_moved";--> statement-breakpoint
CREATE UNIQUE INDEX "share_links_endorsement" ON "share_links" USING btree ("endorsement_id") WHERE not "share_links"."is_moved";
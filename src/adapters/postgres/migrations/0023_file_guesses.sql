CREATE TABLE "shop_guesses" (
	"id" text PRIMARY KEY NOT NULL,
	"maker_id" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" text
);
--> statement-breakpoint
ALTER TABLE "shop_guesses" ADD CONSTRAINT "shop_guesses_maker_id_makers_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."makers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_guesses" ADD CONSTRAINT "shop_guesses_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "shop_guesses_open" ON "shop_guesses" USING btree ("maker_id") WHERE "shop_guesses"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "shop_guesses_waiting" ON "shop_guesses" USING btree ("since","id") WHERE "shop_guesses"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "products_guessed" ON "products" USING btree ("maker_id") WHERE not sample and state in ('draft', 'published') and not starts_with(identity, 'akun|')
  and (category_proposed or place_assumed or province_code is null);--> statement-breakpoint
INSERT INTO "shop_guesses" ("id", "maker_id", "since") SELECT gen_random_uuid()::text, maker_id, min(created_at) FROM "products"
  WHERE not sample and state in ('draft', 'published') and not starts_with(identity, 'akun|')
  and (category_proposed or place_assumed or province_code is null)
  and maker_id is not null and maker_id not in (select maker_id from "maker_owners") GROUP BY maker_id;

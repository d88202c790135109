CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text,
	"maker_id" text,
	"type" text NOT NULL,
	"number" text,
	"verified_by" text,
	"verified_at" date,
	"valid_until" date,
	"revoked_at" timestamp with time zone,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "claims_one_subject" CHECK (num_nonnulls("claims"."product_id", "claims"."maker_id") = 1),
	CONSTRAINT "claims_sample_never_verified" CHECK (not ("claims"."sample" and "claims"."verified_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "intake_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"origin" text,
	"attested_by" text,
	"region_code" text,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"rows" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"drafts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_clicks" (
	"listing_id" text NOT NULL,
	"day" date NOT NULL,
	"clicks" integer NOT NULL,
	CONSTRAINT "listing_clicks_listing_id_day_pk" PRIMARY KEY("listing_id","day")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"marketplace" text NOT NULL,
	"url" text NOT NULL,
	"shop_name" text,
	"price_idr" bigint,
	"price_checked_at" date,
	"state" text NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "listings_url_unique" UNIQUE("url")
);
--> statement-breakpoint
CREATE TABLE "makers" (
	"id" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"identity" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"province_code" text,
	"regency_code" text,
	"crafts" text[] DEFAULT '{}' NOT NULL,
	"summary" text,
	"summary_en" text,
	"story" text,
	"story_en" text,
	"state" text NOT NULL,
	"hidden_reason" text,
	"sample" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "makers_identity_unique" UNIQUE("identity"),
	CONSTRAINT "makers_slug_unique" UNIQUE("slug"),
	CONSTRAINT "makers_hidden_has_reason" CHECK ("makers"."state" <> 'hidden' or "makers"."hidden_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "slugs" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"entity_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "slugs_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"source_url" text,
	"storage_key" text,
	"width_px" integer,
	"height_px" integer,
	"alt" text,
	"alt_en" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text NOT NULL,
	"message" text NOT NULL,
	"contact" text,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"maker_id" text,
	"identity" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"summary" text,
	"summary_en" text,
	"story" text,
	"story_en" text,
	"category_slug" text NOT NULL,
	"category_proposed" boolean DEFAULT false NOT NULL,
	"province_code" text,
	"regency_code" text,
	"place_assumed" boolean DEFAULT false NOT NULL,
	"materials" text[] DEFAULT '{}' NOT NULL,
	"technique" text,
	"shape" text,
	"motif" text,
	"search_terms" text[] DEFAULT '{}' NOT NULL,
	"indication" text,
	"heritage" text,
	"price_idr" bigint,
	"price_max_idr" bigint,
	"price_checked_at" date,
	"unit" text,
	"unit_en" text,
	"sold_count" integer,
	"origin" text,
	"origin_attested_by" text,
	"origin_attested_at" timestamp with time zone,
	"state" text NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "products_identity_unique" UNIQUE("identity"),
	CONSTRAINT "products_slug_unique" UNIQUE("slug"),
	CONSTRAINT "products_price_positive" CHECK ("products"."price_idr" > 0 and ("products"."price_max_idr" is null or "products"."price_max_idr" >= "products"."price_idr")),
	CONSTRAINT "products_published_is_complete" CHECK ("products"."state" <> 'published' or ("products"."maker_id" is not null and "products"."price_idr" is not null and "products"."province_code" is not null and "products"."origin" is not null and "products"."origin_attested_by" is not null and "products"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "maker_search" (
	"maker_id" text PRIMARY KEY NOT NULL,
	"doc_version" integer NOT NULL,
	"document" "tsvector" NOT NULL,
	"province_code" text,
	"regency_code" text,
	"product_count" integer NOT NULL,
	"sample" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outbox_entity_entity_id_pk" PRIMARY KEY("entity","entity_id")
);
--> statement-breakpoint
CREATE TABLE "product_search" (
	"product_id" text PRIMARY KEY NOT NULL,
	"doc_version" integer NOT NULL,
	"document" "tsvector" NOT NULL,
	"maker_id" text NOT NULL,
	"category_path" text[] NOT NULL,
	"province_code" text NOT NULL,
	"regency_code" text,
	"materials" text[] NOT NULL,
	"claims" text[] NOT NULL,
	"marketplaces" text[] NOT NULL,
	"price_idr" bigint,
	"has_photo" boolean NOT NULL,
	"endorsed" boolean NOT NULL,
	"direct_sale" boolean NOT NULL,
	"procurement" boolean NOT NULL,
	"sample" boolean NOT NULL,
	"standing" smallint NOT NULL,
	"popularity" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vocabulary" (
	"word" text PRIMARY KEY NOT NULL,
	"documents" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_maker_id_makers_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."makers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_clicks" ADD CONSTRAINT "listing_clicks_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_maker_id_makers_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."makers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maker_search" ADD CONSTRAINT "maker_search_maker_id_makers_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."makers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_search" ADD CONSTRAINT "product_search_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_product" ON "claims" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "claims_maker" ON "claims" USING btree ("maker_id");--> statement-breakpoint
CREATE INDEX "listings_product" ON "listings" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "makers_place" ON "makers" USING btree ("province_code","regency_code");--> statement-breakpoint
CREATE INDEX "slugs_entity" ON "slugs" USING btree ("entity_id");--> statement-breakpoint
CREATE INDEX "media_product" ON "media" USING btree ("product_id","position");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "products_maker" ON "products" USING btree ("maker_id");--> statement-breakpoint
CREATE INDEX "products_place" ON "products" USING btree ("province_code","regency_code");--> statement-breakpoint
CREATE INDEX "products_category" ON "products" USING btree ("category_slug");--> statement-breakpoint
CREATE INDEX "products_published" ON "products" USING btree ("published_at") WHERE "products"."state" = 'published';--> statement-breakpoint
CREATE INDEX "maker_search_document" ON "maker_search" USING gin ("document");--> statement-breakpoint
CREATE INDEX "outbox_oldest" ON "outbox" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "product_search_document" ON "product_search" USING gin ("document");--> statement-breakpoint
CREATE INDEX "product_search_category" ON "product_search" USING gin ("category_path");--> statement-breakpoint
CREATE INDEX "product_search_place" ON "product_search" USING btree ("province_code","regency_code");--> statement-breakpoint
CREATE INDEX "product_search_maker" ON "product_search" USING btree ("maker_id");--> statement-breakpoint
CREATE INDEX "product_search_newest" ON "product_search" USING btree ("standing","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "product_search_price" ON "product_search" USING btree ("price_idr");--> statement-breakpoint
CREATE INDEX "vocabulary_trigrams" ON "vocabulary" USING gin ("word" gin_trgm_ops);
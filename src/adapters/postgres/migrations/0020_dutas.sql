CREATE TABLE "duta_approvals" (
	"id" text PRIMARY KEY NOT NULL,
	"duta_id" text NOT NULL,
	"endorsement_id" text,
	"words" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duta_staff" (
	"duta_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "duta_staff_duta_id_user_id_pk" PRIMARY KEY("duta_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "dutas" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"province_code" text,
	"regency_code" text,
	"draft" jsonb NOT NULL,
	"approved" jsonb,
	"approved_at" timestamp with time zone,
	"official_email" text NOT NULL,
	"invited_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dutas_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "endorsements" (
	"id" text PRIMARY KEY NOT NULL,
	"duta_id" text NOT NULL,
	"product_id" text NOT NULL,
	"state" text NOT NULL,
	"answers" jsonb,
	"held" jsonb,
	"approved_at" timestamp with time zone,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"reason" text,
	"note" text,
	"told_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "duta_approvals" ADD CONSTRAINT "duta_approvals_duta_id_dutas_id_fk" FOREIGN KEY ("duta_id") REFERENCES "public"."dutas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duta_approvals" ADD CONSTRAINT "duta_approvals_endorsement_id_endorsements_id_fk" FOREIGN KEY ("endorsement_id") REFERENCES "public"."endorsements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duta_staff" ADD CONSTRAINT "duta_staff_duta_id_dutas_id_fk" FOREIGN KEY ("duta_id") REFERENCES "public"."dutas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duta_staff" ADD CONSTRAINT "duta_staff_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dutas" ADD CONSTRAINT "dutas_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_duta_id_dutas_id_fk" FOREIGN KEY ("duta_id") REFERENCES "public"."dutas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duta_approvals_subject" ON "duta_approvals" USING btree ("duta_id","endorsement_id");--> statement-breakpoint
CREATE INDEX "duta_staff_user" ON "duta_staff" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "dutas_place" ON "dutas" USING btree ("province_code","regency_code");--> statement-breakpoint
CREATE UNIQUE INDEX "endorsements_one_standing" ON "endorsements" USING btree ("duta_id","product_id") WHERE "endorsements"."state" in ('draft', 'waiting', 'public', 'returned');--> statement-breakpoint
CREATE INDEX "endorsements_product" ON "endorsements" USING btree ("product_id") WHERE "endorsements"."state" = 'public';--> statement-breakpoint
CREATE INDEX "endorsements_queue" ON "endorsements" USING btree ("approved_at","id") WHERE "endorsements"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "endorsements_untold" ON "endorsements" USING btree ("decided_at") WHERE "endorsements"."state" = 'dropped' and "endorsements"."told_at" is null;
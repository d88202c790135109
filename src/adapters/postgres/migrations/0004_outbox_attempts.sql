CREATE TABLE "index_build" (
	"id" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"format" integer NOT NULL,
	"built_at" timestamp with time zone,
	"rebuilding_since" timestamp with time zone,
	"generation" uuid DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rebuild_changes" (
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	CONSTRAINT "rebuild_changes_entity_entity_id_pk" PRIMARY KEY("entity","entity_id")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "change" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "error" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "set_aside_at" timestamp with time zone;
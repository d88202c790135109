ALTER TABLE "media" ADD COLUMN "original_bytes" integer;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;
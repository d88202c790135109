ALTER TABLE "media" ADD COLUMN "fingerprint" bit(64);--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "fingerprint_bands" integer[];--> statement-breakpoint
CREATE INDEX "media_fingerprint" ON "media" USING gin ("fingerprint_bands") WITH (fastupdate=false);
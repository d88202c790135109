CREATE TABLE "progress_snapshots" (
	"id" integer PRIMARY KEY NOT NULL,
	"progress" jsonb NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "progress_snapshots_one" CHECK ("progress_snapshots"."id" = 1)
);

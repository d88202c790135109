CREATE TABLE "sales_months" (
	"month" date PRIMARY KEY NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"totals" jsonb NOT NULL
);

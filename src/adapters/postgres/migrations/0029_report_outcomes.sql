DROP INDEX "reports_attesters";--> statement-breakpoint
UPDATE "reports" r SET "finding" = CASE
  WHEN "finding" = 'dismissed' THEN 'kept'
  WHEN r.subject = 'product' AND EXISTS (SELECT FROM products p JOIN makers m ON m.id = p.maker_id
    WHERE p.id = r.subject_id AND p.state = 'published' AND m.state = 'published') THEN 'corrected'
  WHEN r.subject = 'maker' AND EXISTS (SELECT FROM makers m WHERE m.id = r.subject_id AND m.state = 'published') THEN 'corrected'
  ELSE 'removed' END WHERE "finding" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "reports_attesters" ON "reports" USING gin ("attesters") WHERE "reports"."finding" <> 'kept';

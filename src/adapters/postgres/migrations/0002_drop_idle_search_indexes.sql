DROP INDEX "product_search_place";--> statement-breakpoint
DROP INDEX "product_search_price";
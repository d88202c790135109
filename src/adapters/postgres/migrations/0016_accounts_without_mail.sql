ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "handover_codes" ADD COLUMN "opens_user_id" text;--> statement-breakpoint
ALTER TABLE "handover_codes" ADD CONSTRAINT "handover_codes_opens_user_id_users_id_fk" FOREIGN KEY ("opens_user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
CREATE TABLE "consultation_files" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultation_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"author_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"topic" text NOT NULL,
	"province_code" text,
	"regency_code" text,
	"user_id" text,
	"name" text,
	"email" text,
	"phone" text,
	"state" text NOT NULL,
	"owner_id" text,
	"due_at" timestamp with time zone NOT NULL,
	"escalated_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultations_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "repairs" (
	"id" text PRIMARY KEY NOT NULL,
	"fixed_on" date NOT NULL,
	"what" text NOT NULL,
	"region_code" text,
	"written_by" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consultation_files" ADD CONSTRAINT "consultation_files_message_id_consultation_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."consultation_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_messages" ADD CONSTRAINT "consultation_messages_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_messages" ADD CONSTRAINT "consultation_messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consultation_files_message" ON "consultation_files" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "consultation_messages_of" ON "consultation_messages" USING btree ("consultation_id","created_at");--> statement-breakpoint
CREATE INDEX "consultation_messages_untold" ON "consultation_messages" USING btree ("created_at") WHERE "consultation_messages"."told_at" is null and "consultation_messages"."kind" in ('opening', 'answer');--> statement-breakpoint
CREATE INDEX "consultations_user" ON "consultations" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "consultations_open" ON "consultations" USING btree ("due_at","id") WHERE "consultations"."state" <> 'done';--> statement-breakpoint
CREATE INDEX "consultations_closed" ON "consultations" USING btree ("closed_at") WHERE "consultations"."state" = 'done';--> statement-breakpoint
CREATE INDEX "repairs_latest" ON "repairs" USING btree ("fixed_on","id");
ALTER TABLE "deliveries" ADD COLUMN "once" text;--> statement-breakpoint
ALTER TABLE "shared_answers" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "shared_answers" ADD COLUMN "is_whole" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "shared_answers" ADD COLUMN "correct_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "is_told_published" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "told_question" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "wishes" ADD COLUMN "considered" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "shared_answers_at_index" ON "shared_answers" USING btree ("at");--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_once_unique" UNIQUE("once");
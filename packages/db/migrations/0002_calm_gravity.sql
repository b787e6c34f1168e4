CREATE TABLE "question_decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "question_decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"group_id" text NOT NULL,
	"decision" text NOT NULL,
	"record_id" integer,
	"word" text,
	"path" text[],
	"revision_id" integer,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" jsonb NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "unknown" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "chosen" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "group_id" text GENERATED ALWAYS AS (md5("kind" || ' ' || "understood"::text || ' ' || "unknown"::text)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "question_decisions" ADD CONSTRAINT "question_decisions_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_decisions_group_id_index" ON "question_decisions" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "question_decisions_record_id_index" ON "question_decisions" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "questions_group_id_index" ON "questions" USING btree ("group_id");
CREATE TABLE "import_rows" (
	"import_id" integer NOT NULL,
	"row" integer NOT NULL,
	"raw" jsonb NOT NULL,
	"outcome" text,
	"snapshot" jsonb,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"duplicate_of" jsonb,
	"key" text,
	"addresses" text[],
	"record_id" integer,
	"revision_id" integer,
	"undoing" text,
	CONSTRAINT "import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"state" text DEFAULT 'reading' NOT NULL,
	"created_by" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"columns" text[] DEFAULT '{}' NOT NULL,
	"mapping" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"is_to_publish" boolean DEFAULT false NOT NULL,
	"with_duplicates" boolean DEFAULT false NOT NULL,
	"acting" jsonb,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "job_progress" (
	"job" text PRIMARY KEY NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_checks" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "source_checks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"address" text NOT NULL,
	"is_cited" boolean DEFAULT false NOT NULL,
	"last_seen_alive" date,
	"last_checked_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"first_failed_on" date,
	"last_failed_on" date,
	"broken_since" date,
	"outcome" text,
	"why" text,
	"status" integer,
	"archive_url" text,
	"next_check_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_import_id_outcome_row_index" ON "import_rows" USING btree ("import_id","outcome","row");--> statement-breakpoint
CREATE INDEX "import_rows_record_id_index" ON "import_rows" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "imports_created_at_index" ON "imports" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "source_checks_address_index" ON "source_checks" USING btree (md5("address"));--> statement-breakpoint
CREATE INDEX "source_checks_is_cited_next_check_at_index" ON "source_checks" USING btree ("is_cited","next_check_at");--> statement-breakpoint
CREATE INDEX "source_checks_broken_since_index" ON "source_checks" USING btree ("broken_since");--> statement-breakpoint
CREATE INDEX "practices_sources_index" ON "practices" USING gin ("sources" jsonb_path_ops);
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
CREATE UNIQUE INDEX "source_checks_address_index" ON "source_checks" USING btree (md5("address"));--> statement-breakpoint
CREATE INDEX "source_checks_is_cited_next_check_at_index" ON "source_checks" USING btree ("is_cited","next_check_at");--> statement-breakpoint
CREATE INDEX "source_checks_broken_since_index" ON "source_checks" USING btree ("broken_since");--> statement-breakpoint
CREATE INDEX "practices_sources_index" ON "practices" USING gin ("sources" jsonb_path_ops);
CREATE TABLE "answers" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"language" text NOT NULL,
	"kept" jsonb NOT NULL,
	"catalogue_version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" jsonb NOT NULL,
	"action" text NOT NULL,
	"record_id" integer,
	"revision_id" integer
);
--> statement-breakpoint
CREATE TABLE "catalogue_version" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cities" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"country_id" integer NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"population" integer,
	"names" jsonb NOT NULL,
	"other_names" text[] NOT NULL,
	"networks" text[] NOT NULL,
	"part_of_id" integer,
	CONSTRAINT "cities_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "countries" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"code" text NOT NULL,
	"names" jsonb NOT NULL,
	"other_names" text[] NOT NULL,
	"adjectives" jsonb NOT NULL,
	CONSTRAINT "countries_slug_unique" UNIQUE("slug"),
	CONSTRAINT "countries_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"other_names" text[] NOT NULL,
	"series_id" integer,
	"number_in_series" integer,
	"start" text NOT NULL,
	"end" text,
	"range_from" date NOT NULL,
	"range_to" date,
	"time_zone" text NOT NULL,
	"city_id" integer NOT NULL,
	"venue" text,
	"attendance_mode" text NOT NULL,
	"status" text NOT NULL,
	"kind" text NOT NULL,
	"organisers" jsonb NOT NULL,
	"participants" jsonb NOT NULL,
	"summary" text NOT NULL,
	"practice_ids" integer[] NOT NULL,
	"resource_ids" integer[] NOT NULL,
	"next_steps" text[] NOT NULL,
	"follows_ids" integer[] NOT NULL,
	"followed_by_ids" integer[] NOT NULL,
	"original_language" text NOT NULL,
	"sources" jsonb NOT NULL,
	"uid" text NOT NULL,
	CONSTRAINT "events_slug_unique" UNIQUE("slug"),
	CONSTRAINT "events_uid_unique" UNIQUE("uid")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"acronym" text,
	"kind" text,
	"url" text,
	"other_names" text[] NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_variants" text[] NOT NULL,
	CONSTRAINT "people_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "practices" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"pitch" text,
	"summary" text NOT NULL,
	"city_ids" integer[] NOT NULL,
	"start" text,
	"end" text,
	"range_from" date,
	"range_to" date,
	"status" text NOT NULL,
	"theme_ids" integer[] NOT NULL,
	"target_groups" text[] NOT NULL,
	"organisations" jsonb NOT NULL,
	"other_participants" text[] NOT NULL,
	"purpose" text,
	"rationale" text,
	"process" text,
	"impact" text,
	"lessons" text,
	"transfer" text,
	"adopted_from" jsonb NOT NULL,
	"resource_ids" integer[] NOT NULL,
	"media" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"evidence" text NOT NULL,
	"mixed_results" boolean NOT NULL,
	"checked_on" date,
	"checked_by" text,
	"original_language" text NOT NULL,
	CONSTRAINT "practices_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"text" text NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"results" integer NOT NULL,
	"platform" text NOT NULL,
	"language" text NOT NULL,
	"understood" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "records_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"current_revision" integer,
	"published_revision" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resources" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"publisher_ids" integer[] NOT NULL,
	"year" integer,
	"languages" text[] NOT NULL,
	"url" text,
	"summary" text NOT NULL,
	"audience" text[] NOT NULL,
	"theme_ids" integer[] NOT NULL,
	"practice_ids" integer[] NOT NULL,
	"original_language" text NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "resources_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"record_id" integer NOT NULL,
	"language" text,
	"made_from" integer,
	"actor" jsonb NOT NULL,
	"snapshot" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"vector" "tsvector" NOT NULL,
	"standing" real NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_facets" (
	"facet" text NOT NULL,
	"record_id" integer NOT NULL,
	"kind" text NOT NULL,
	"rank" real NOT NULL,
	"began" integer,
	CONSTRAINT "search_facets_record_id_facet_pk" PRIMARY KEY("record_id","facet")
);
--> statement-breakpoint
CREATE TABLE "series" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"other_names" text[] NOT NULL,
	"summary" text NOT NULL,
	CONSTRAINT "series_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "shared_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "shared_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer_id" text NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"message" text NOT NULL,
	"shown" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slugs" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"record_id" integer NOT NULL,
	"is_current" boolean NOT NULL,
	CONSTRAINT "slugs_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"person_id" integer NOT NULL,
	"event_id" integer NOT NULL,
	"position" text,
	"affiliation_id" integer,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"theme_ids" integer[] NOT NULL,
	"source" jsonb NOT NULL,
	CONSTRAINT "statements_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"other_labels" jsonb NOT NULL,
	"description" text NOT NULL,
	CONSTRAINT "themes_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"revision_id" integer NOT NULL,
	"slug" text NOT NULL,
	"theme_id" integer,
	"labels" jsonb NOT NULL,
	CONSTRAINT "topics_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "words" (
	"lexeme" text PRIMARY KEY NOT NULL,
	"spelling" text NOT NULL,
	"documents" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cities" ADD CONSTRAINT "cities_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cities" ADD CONSTRAINT "cities_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cities" ADD CONSTRAINT "cities_country_id_records_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cities" ADD CONSTRAINT "cities_part_of_id_records_id_fk" FOREIGN KEY ("part_of_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countries" ADD CONSTRAINT "countries_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countries" ADD CONSTRAINT "countries_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_series_id_records_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_city_id_records_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_made_from_revisions_id_fk" FOREIGN KEY ("made_from") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_facets" ADD CONSTRAINT "search_facets_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slugs" ADD CONSTRAINT "slugs_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_person_id_records_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_event_id_records_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_affiliation_id_records_id_fk" FOREIGN KEY ("affiliation_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_theme_id_records_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_at_index" ON "answers" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_record_id_at_index" ON "audit" USING btree ("record_id","at");--> statement-breakpoint
CREATE INDEX "events_range_from_record_id_index" ON "events" USING btree ("range_from","record_id");--> statement-breakpoint
CREATE INDEX "events_city_id_range_from_index" ON "events" USING btree ("city_id","range_from");--> statement-breakpoint
CREATE INDEX "events_series_id_range_from_index" ON "events" USING btree ("series_id","range_from");--> statement-breakpoint
CREATE INDEX "events_resource_ids_index" ON "events" USING gin ("resource_ids");--> statement-breakpoint
CREATE INDEX "events_organisers_index" ON "events" USING gin ("organisers" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "practices_title_record_id_index" ON "practices" USING btree ("title","record_id");--> statement-breakpoint
CREATE INDEX "practices_city_ids_index" ON "practices" USING gin ("city_ids");--> statement-breakpoint
CREATE INDEX "practices_theme_ids_index" ON "practices" USING gin ("theme_ids");--> statement-breakpoint
CREATE INDEX "practices_organisations_index" ON "practices" USING gin ("organisations" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "practices_resource_ids_index" ON "practices" USING gin ("resource_ids");--> statement-breakpoint
CREATE INDEX "questions_at_index" ON "questions" USING btree ("at");--> statement-breakpoint
CREATE INDEX "records_kind_state_index" ON "records" USING btree ("kind","state");--> statement-breakpoint
CREATE INDEX "resources_theme_ids_index" ON "resources" USING gin ("theme_ids");--> statement-breakpoint
CREATE INDEX "resources_publisher_ids_index" ON "resources" USING gin ("publisher_ids");--> statement-breakpoint
CREATE INDEX "revisions_record_id_language_id_index" ON "revisions" USING btree ("record_id","language","id");--> statement-breakpoint
CREATE INDEX "search_documents_vector_index" ON "search_documents" USING gin ("vector");--> statement-breakpoint
CREATE INDEX "search_facets_facet_kind_rank_record_id_began_index" ON "search_facets" USING btree ("facet","kind","rank" DESC NULLS LAST,"record_id","began");--> statement-breakpoint
CREATE INDEX "shared_answers_answer_id_index" ON "shared_answers" USING btree ("answer_id");--> statement-breakpoint
CREATE INDEX "slugs_record_id_index" ON "slugs" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "statements_event_id_index" ON "statements" USING btree ("event_id");--> statement-breakpoint
-- A vector is read for every candidate of a search: it stays in its row, neither compressed nor moved out of line.
ALTER TABLE "search_documents" ALTER COLUMN "vector" SET STORAGE MAIN;--> statement-breakpoint
ALTER TABLE "search_documents" SET (toast_tuple_target = 8160);

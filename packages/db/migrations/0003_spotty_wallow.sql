CREATE TABLE "change_reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "change_reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record_id" integer NOT NULL,
	"revision_id" integer NOT NULL,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	"platform" text NOT NULL,
	"workspace" text,
	"user" text,
	"language" text NOT NULL,
	"identity" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" jsonb,
	CONSTRAINT "change_reports_identity_unique" UNIQUE("identity")
);
--> statement-breakpoint
CREATE TABLE "installations" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"enterprise" text,
	"name" text NOT NULL,
	"installed_by" jsonb,
	"scopes" text[] NOT NULL,
	"bot_user" text,
	"app" text,
	"state" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"access_token" jsonb,
	"refresh_token" jsonb,
	"expires_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "installations_platform_workspace_pk" PRIMARY KEY("platform","workspace")
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user" text NOT NULL,
	"language" text,
	"time_zone" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_platform_workspace_user_pk" PRIMARY KEY("platform","workspace","user")
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"platform" text NOT NULL,
	"identity" text NOT NULL,
	"workspace" text,
	"kind" text NOT NULL,
	"payload" jsonb,
	"state" text DEFAULT 'taken' NOT NULL,
	"holder" text NOT NULL,
	"held_until" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requests_platform_identity_pk" PRIMARY KEY("platform","identity")
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" text PRIMARY KEY NOT NULL,
	"record_id" integer NOT NULL,
	"platform" text NOT NULL,
	"workspace" text,
	"user" text,
	"language" text NOT NULL,
	"city" text,
	"theme" text,
	"message" text,
	"identity" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestions_recordId_unique" UNIQUE("record_id"),
	CONSTRAINT "suggestions_identity_unique" UNIQUE("identity")
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wishes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"answer_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"group_id" text NOT NULL,
	"ask" jsonb NOT NULL,
	"platform" text,
	"workspace" text,
	"user" text,
	"language" text,
	"told_at" timestamp with time zone,
	CONSTRAINT "wishes_answerId_unique" UNIQUE("answer_id")
);
--> statement-breakpoint
ALTER TABLE "change_reports" ADD CONSTRAINT "change_reports_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_reports_record_id_index" ON "change_reports" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "change_reports_closed_at_id_index" ON "change_reports" USING btree ("closed_at","id");--> statement-breakpoint
CREATE INDEX "change_reports_platform_workspace_user_index" ON "change_reports" USING btree ("platform","workspace","user");--> statement-breakpoint
CREATE INDEX "requests_unfinished_index" ON "requests" USING btree ("platform","held_until") WHERE state in ('taken', 'replying');--> statement-breakpoint
CREATE INDEX "suggestions_platform_workspace_user_index" ON "suggestions" USING btree ("platform","workspace","user");--> statement-breakpoint
CREATE INDEX "wishes_group_id_index" ON "wishes" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "wishes_platform_workspace_user_index" ON "wishes" USING btree ("platform","workspace","user");--> statement-breakpoint
CREATE INDEX "wishes_at_index" ON "wishes" USING btree ("at");
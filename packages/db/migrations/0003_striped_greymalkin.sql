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
CREATE TABLE "deliveries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"subscription_id" text,
	"period" text,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text,
	"user" text,
	"language" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"claim" text,
	"claimed_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"posting_since" timestamp with time zone,
	"posted_channel" text,
	"posted_message" text,
	"refusal" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone
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
CREATE TABLE "publications" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"record_id" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
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
CREATE TABLE "subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"follower" text NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"address" text NOT NULL,
	"followed" jsonb NOT NULL,
	"followed_key" text NOT NULL,
	"language" text NOT NULL,
	"pace" text,
	"time_zone" text NOT NULL,
	"created_by" jsonb NOT NULL,
	"set_up_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	"next_at" timestamp with time zone,
	"quiet_until" timestamp with time zone,
	"seen" bigint NOT NULL
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
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_reports_record_id_index" ON "change_reports" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "change_reports_closed_at_id_index" ON "change_reports" USING btree ("closed_at","id");--> statement-breakpoint
CREATE INDEX "change_reports_platform_workspace_user_index" ON "change_reports" USING btree ("platform","workspace","user");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_subscription_id_period_index" ON "deliveries" USING btree ("subscription_id","period");--> statement-breakpoint
CREATE INDEX "deliveries_platform_next_attempt_at_index" ON "deliveries" USING btree ("platform","next_attempt_at") WHERE "deliveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "deliveries_state_claimed_until_index" ON "deliveries" USING btree ("state","claimed_until") WHERE "deliveries"."state" in ('claimed', 'posting');--> statement-breakpoint
CREATE INDEX "deliveries_platform_state_index" ON "deliveries" USING btree ("platform","state");--> statement-breakpoint
CREATE INDEX "deliveries_settled_at_index" ON "deliveries" USING btree ("settled_at");--> statement-breakpoint
CREATE INDEX "publications_record_id_id_index" ON "publications" USING btree ("record_id","id");--> statement-breakpoint
CREATE INDEX "requests_unfinished_index" ON "requests" USING btree ("platform","held_until") WHERE state in ('taken', 'replying');--> statement-breakpoint
CREATE INDEX "suggestions_platform_workspace_user_index" ON "suggestions" USING btree ("platform","workspace","user");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_running_once" ON "subscriptions" USING btree ("platform","workspace","follower","address","followed_key") WHERE "subscriptions"."started_at" is not null and "subscriptions"."stopped_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_next_at_index" ON "subscriptions" USING btree ("next_at") WHERE "subscriptions"."stopped_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_seen_index" ON "subscriptions" USING btree ("seen") WHERE "subscriptions"."pace" = 'at-once' and "subscriptions"."stopped_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_created_at_index" ON "subscriptions" USING btree ("created_at") WHERE "subscriptions"."started_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_stopped_at_index" ON "subscriptions" USING btree ("stopped_at") WHERE "subscriptions"."stopped_at" is not null;--> statement-breakpoint
CREATE INDEX "wishes_group_id_index" ON "wishes" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "wishes_platform_workspace_user_index" ON "wishes" USING btree ("platform","workspace","user");--> statement-breakpoint
CREATE INDEX "wishes_at_index" ON "wishes" USING btree ("at");--> statement-breakpoint
INSERT INTO "publications" ("record_id", "kind", "at") SELECT "id", "kind", "updated_at" FROM "records" WHERE "published_revision" IS NOT NULL ORDER BY "updated_at", "id";

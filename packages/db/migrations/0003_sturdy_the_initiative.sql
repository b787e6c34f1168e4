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
CREATE TABLE "publications" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"record_id" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
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
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_subscription_id_period_index" ON "deliveries" USING btree ("subscription_id","period");--> statement-breakpoint
CREATE INDEX "deliveries_platform_next_attempt_at_index" ON "deliveries" USING btree ("platform","next_attempt_at") WHERE "deliveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "deliveries_state_claimed_until_index" ON "deliveries" USING btree ("state","claimed_until") WHERE "deliveries"."state" in ('claimed', 'posting');--> statement-breakpoint
CREATE INDEX "deliveries_platform_state_index" ON "deliveries" USING btree ("platform","state");--> statement-breakpoint
CREATE INDEX "deliveries_settled_at_index" ON "deliveries" USING btree ("settled_at");--> statement-breakpoint
CREATE INDEX "publications_record_id_id_index" ON "publications" USING btree ("record_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_running_once" ON "subscriptions" USING btree ("platform","workspace","follower","address","followed_key") WHERE "subscriptions"."started_at" is not null and "subscriptions"."stopped_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_next_at_index" ON "subscriptions" USING btree ("next_at") WHERE "subscriptions"."stopped_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_seen_index" ON "subscriptions" USING btree ("seen") WHERE "subscriptions"."pace" = 'at-once' and "subscriptions"."stopped_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_created_at_index" ON "subscriptions" USING btree ("created_at") WHERE "subscriptions"."started_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_stopped_at_index" ON "subscriptions" USING btree ("stopped_at") WHERE "subscriptions"."stopped_at" is not null;--> statement-breakpoint
INSERT INTO "publications" ("record_id", "kind", "at") SELECT "id", "kind", "updated_at" FROM "records" WHERE "published_revision" IS NOT NULL ORDER BY "updated_at", "id";

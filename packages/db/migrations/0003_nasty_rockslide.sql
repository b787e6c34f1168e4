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
CREATE INDEX "requests_unfinished_index" ON "requests" USING btree ("platform","held_until") WHERE state in ('taken', 'replying');
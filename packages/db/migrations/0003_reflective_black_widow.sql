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
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestions_platform_workspace_user_index" ON "suggestions" USING btree ("platform","workspace","user");
CREATE TABLE "members" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user" text NOT NULL,
	"language" text,
	"time_zone" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_platform_workspace_user_pk" PRIMARY KEY("platform","workspace","user")
);

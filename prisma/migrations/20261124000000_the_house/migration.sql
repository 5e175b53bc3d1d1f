-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('SUPPORT_ENGINEER', 'SUPPORT_LEAD', 'CS_LEADERSHIP', 'CE', 'ENGINEER', 'ADMIN');

-- CreateEnum
CREATE TYPE "Segment" AS ENUM ('PRE_SALES', 'ENTERPRISE', 'TEAM', 'FREE', 'OPEN_SOURCE', 'INTERNAL');

-- CreateEnum
CREATE TYPE "Deployment" AS ENUM ('SELF_HOSTED', 'CLOUD');

-- CreateEnum
CREATE TYPE "SlaPlan" AS ENUM ('ENTERPRISE', 'ENTERPRISE_PREMIUM', 'ENTERPRISE_STARTER', 'NONE');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('S0', 'S1', 'S2', 'S3');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('P0', 'P1', 'P2', 'P3');

-- CreateEnum
CREATE TYPE "TicketStatus" AS ENUM ('NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED');

-- CreateEnum
CREATE TYPE "WorkloadMode" AS ENUM ('NORMAL', 'SURGE');

-- CreateEnum
CREATE TYPE "Lane" AS ENUM ('RANKED', 'WAITING', 'WITH_CE', 'DONE');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('WEB', 'API', 'IMPORT', 'MAIL', 'SLACK');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('REPLY', 'NOTE', 'REQUESTER');

-- CreateEnum
CREATE TYPE "EventType" AS ENUM ('OPENED', 'TRIAGED', 'REPLIED', 'NOTED', 'REQUESTER_WROTE', 'STATUS_CHANGED', 'ASSIGNED', 'DEVIATION_STARTED', 'DEVIATION_ENDED', 'ACCOUNT_CHANGED', 'IMPORTED');

-- CreateEnum
CREATE TYPE "OneTimeLinkPurpose" AS ENUM ('INVITE', 'RESET');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT,
    "oidc_subject" TEXT,
    "is_service" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "OneTimeLinkPurpose" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "segment" "Segment" NOT NULL,
    "deployment" "Deployment" NOT NULL,
    "sla_plan" "SlaPlan",
    "time_zone" TEXT,
    "ce_owner_id" UUID,
    "external_ref" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_domain" (
    "domain" TEXT NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "account_domain_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "time_zone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "number" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "status" "TicketStatus" NOT NULL DEFAULT 'NEW',
    "channel" "Channel" NOT NULL,
    "account_id" UUID NOT NULL,
    "requester_id" UUID,
    "assignee_id" UUID,
    "opened_by_id" UUID,
    "external_ref" TEXT,
    "claimed_severity" "Severity",
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "first_responded_at" TIMESTAMPTZ(3),
    "awaiting_since" TIMESTAMPTZ(3),
    "next_update_at" TIMESTAMPTZ(3),
    "wake_at" TIMESTAMPTZ(3),
    "status_since" TIMESTAMPTZ(3) NOT NULL,
    "replied" BOOLEAN NOT NULL DEFAULT false,
    "opened_by_ce" BOOLEAN NOT NULL DEFAULT false,
    "exception_active" BOOLEAN NOT NULL DEFAULT false,
    "with_engineering" BOOLEAN NOT NULL DEFAULT false,
    "triage_id" UUID,
    "deviation_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "last_event_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ticket_rank" (
    "policy_version_id" INTEGER NOT NULL,
    "ticket_number" INTEGER NOT NULL,
    "lane" "Lane" NOT NULL,
    "severity" "Severity",
    "priority" "Priority" NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "sla_plan" "SlaPlan" NOT NULL,
    "sla_due_at" TIMESTAMPTZ(3),
    "goal_due_at" TIMESTAMPTZ(3),
    "respond_by" TIMESTAMPTZ(3),
    "key_class" SMALLINT NOT NULL,
    "key_deviated" SMALLINT NOT NULL,
    "key_word" SMALLINT NOT NULL,
    "key_segment" SMALLINT NOT NULL,
    "key_unchecked" SMALLINT NOT NULL,
    "key_respond_by" TIMESTAMPTZ(3) NOT NULL,
    "key_surge_due" TIMESTAMPTZ(3) NOT NULL,
    "key_received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_rank_pkey" PRIMARY KEY ("policy_version_id","ticket_number")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "ticket_number" INTEGER NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "channel" "Channel" NOT NULL,
    "author_id" UUID,
    "contact_id" UUID,
    "body" TEXT NOT NULL,
    "tried" TEXT,
    "next_step" TEXT,
    "salt" BYTEA NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_event" (
    "ticket_number" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" "EventType" NOT NULL,
    "actor_id" UUID,
    "facts" JSONB NOT NULL,
    "detail" JSONB NOT NULL,
    "text_digest" BYTEA,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "ticket_event_pkey" PRIMARY KEY ("ticket_number","seq")
);

-- CreateTable
CREATE TABLE "event_text" (
    "ticket_number" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "event_text_pkey" PRIMARY KEY ("ticket_number","seq")
);

-- CreateTable
CREATE TABLE "triage_decision" (
    "id" UUID NOT NULL,
    "ticket_number" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "proposed_severity" "Severity",
    "proposed_priority" "Priority" NOT NULL,
    "severity" "Severity",
    "priority" "Priority" NOT NULL,
    "reason" TEXT,
    "inputs" JSONB NOT NULL,
    "policy_version_id" INTEGER NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "triage_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deviation" (
    "id" UUID NOT NULL,
    "ticket_number" INTEGER NOT NULL,
    "rank_as" "Priority" NOT NULL,
    "reason" TEXT NOT NULL,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "deviation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workload_period" (
    "id" UUID NOT NULL,
    "mode" "WorkloadMode" NOT NULL,
    "reason" TEXT NOT NULL,
    "started_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "workload_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "id" INTEGER NOT NULL,
    "document" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mode" "WorkloadMode" NOT NULL,
    "mode_since" TIMESTAMPTZ(3) NOT NULL,
    "order_version" BIGINT NOT NULL,
    "ranked_total" INTEGER NOT NULL,
    "waiting_total" INTEGER NOT NULL,
    "with_ce_total" INTEGER NOT NULL,
    "policy_version_id" INTEGER NOT NULL,
    "calendar_revision" INTEGER NOT NULL,
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "queue_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "queue_skip" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "ticket_number" INTEGER NOT NULL,
    "ticket_version" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "skipped_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "queue_skip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "caller_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("caller_id","path","key")
);

-- CreateTable
CREATE TABLE "imported_row" (
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ticket_number" INTEGER NOT NULL,
    "raw" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "imported_row_pkey" PRIMARY KEY ("source","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_oidc_subject_key" ON "app_user"("oidc_subject");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "account_external_ref_key" ON "account"("external_ref");

-- CreateIndex
CREATE INDEX "account_ce_owner_id_idx" ON "account"("ce_owner_id");

-- CreateIndex
CREATE INDEX "account_name_id_idx" ON "account"("name", "id");

-- CreateIndex
CREATE INDEX "account_domain_account_id_idx" ON "account_domain"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_account_id_email_key" ON "contact"("account_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_external_ref_key" ON "ticket"("external_ref");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_triage_id_key" ON "ticket"("triage_id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_deviation_id_key" ON "ticket"("deviation_id");

-- CreateIndex
CREATE INDEX "ticket_account_id_idx" ON "ticket"("account_id");

-- CreateIndex
CREATE INDEX "ticket_assignee_id_idx" ON "ticket"("assignee_id");

-- CreateIndex
CREATE INDEX "message_ticket_number_happened_at_id_idx" ON "message"("ticket_number", "happened_at", "id");

-- CreateIndex
CREATE INDEX "triage_decision_ticket_number_idx" ON "triage_decision"("ticket_number");

-- CreateIndex
CREATE INDEX "deviation_ticket_number_idx" ON "deviation"("ticket_number");

-- CreateIndex
CREATE INDEX "queue_skip_user_id_skipped_at_idx" ON "queue_skip"("user_id", "skipped_at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_ce_owner_id_fkey" FOREIGN KEY ("ce_owner_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_domain" ADD CONSTRAINT "account_domain_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_requester_id_fkey" FOREIGN KEY ("requester_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_triage_id_fkey" FOREIGN KEY ("triage_id") REFERENCES "triage_decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_deviation_id_fkey" FOREIGN KEY ("deviation_id") REFERENCES "deviation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_rank" ADD CONSTRAINT "ticket_rank_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_rank" ADD CONSTRAINT "ticket_rank_policy_version_id_fkey" FOREIGN KEY ("policy_version_id") REFERENCES "policy_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_text" ADD CONSTRAINT "event_text_ticket_number_seq_fkey" FOREIGN KEY ("ticket_number", "seq") REFERENCES "ticket_event"("ticket_number", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "triage_decision" ADD CONSTRAINT "triage_decision_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "triage_decision" ADD CONSTRAINT "triage_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workload_period" ADD CONSTRAINT "workload_period_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_state" ADD CONSTRAINT "queue_state_policy_version_id_fkey" FOREIGN KEY ("policy_version_id") REFERENCES "policy_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_skip" ADD CONSTRAINT "queue_skip_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_skip" ADD CONSTRAINT "queue_skip_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_caller_id_fkey" FOREIGN KEY ("caller_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- The order is in the index (R29, R30): one per mode, over ranked tickets only. The columns stand in key order.
CREATE INDEX "ticket_rank_normal_order" ON "ticket_rank"
  ("policy_version_id", "key_class", "key_deviated", "key_word", "key_unchecked", "key_respond_by", "key_received_at", "ticket_number")
  WHERE "lane" = 'RANKED';
CREATE INDEX "ticket_rank_surge_order" ON "ticket_rank"
  ("policy_version_id", "key_class", "key_deviated", "key_word", "key_segment", "key_unchecked", "key_surge_due", "key_received_at", "ticket_number")
  WHERE "lane" = 'RANKED';
-- The lanes beside it, oldest first.
CREATE INDEX "ticket_rank_apart" ON "ticket_rank" ("policy_version_id", "lane", "key_received_at", "ticket_number")
  WHERE "lane" IN ('WAITING', 'WITH_CE');
-- Deviations that run, by the instant at which a job must end them.
CREATE INDEX "deviation_running" ON "deviation" ("expires_at") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "workload_period_running" ON "workload_period" (("ended_at" IS NULL)) WHERE "ended_at" IS NULL;

ALTER TABLE "queue_state" ADD CONSTRAINT "queue_state_one_row" CHECK ("id" = 1);
ALTER TABLE "queue_state" ADD CONSTRAINT "queue_state_totals"
  CHECK ("ranked_total" >= 0 AND "waiting_total" >= 0 AND "with_ce_total" >= 0);
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "account_domain" ADD CONSTRAINT "account_domain_lower" CHECK ("domain" = lower("domain"));
ALTER TABLE "contact" ADD CONSTRAINT "contact_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_subject_length" CHECK (length("subject") BETWEEN 1 AND 500);
ALTER TABLE "message" ADD CONSTRAINT "message_body_size" CHECK (octet_length("body") <= 1048576);
ALTER TABLE "message" ADD CONSTRAINT "message_both_parts" CHECK (("tried" IS NULL) = ("next_step" IS NULL));
ALTER TABLE "message" ADD CONSTRAINT "message_has_a_writer"
  CHECK ("kind" = 'REQUESTER' OR "author_id" IS NOT NULL);
ALTER TABLE "ticket_rank" ADD CONSTRAINT "ticket_rank_key"
  CHECK ("key_class" BETWEEN 0 AND 3 AND "key_deviated" IN (0, 1) AND "key_word" IN (0, 1) AND "key_unchecked" IN (0, 1));
ALTER TABLE "triage_decision" ADD CONSTRAINT "triage_decision_override_has_reason"
  CHECK ("reason" IS NOT NULL OR ("severity" IS NOT DISTINCT FROM "proposed_severity" AND "priority" = "proposed_priority"));
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_at_most_a_day"
  CHECK ("expires_at" > "started_at" AND "expires_at" <= "started_at" + interval '24 hours');

-- The record is append-only, whoever asks.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ticket_event is append-only: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "ticket_event_append_only" BEFORE UPDATE OR DELETE ON "ticket_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ticket_event_no_truncate" BEFORE TRUNCATE ON "ticket_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- What every installation has from its first moment.
INSERT INTO "policy_version" ("id", "created_at") VALUES (1, CURRENT_TIMESTAMP);
INSERT INTO "queue_state" ("id", "mode", "mode_since", "order_version", "ranked_total", "waiting_total", "with_ce_total", "policy_version_id", "calendar_revision")
  VALUES (1, 'NORMAL', CURRENT_TIMESTAMP, 0, 0, 0, 0, 1, 1);
INSERT INTO "workload_period" ("id", "mode", "reason", "started_at")
  VALUES ('00000000-0000-7000-8000-000000000002', 'NORMAL', 'The installation begins.', CURRENT_TIMESTAMP);
INSERT INTO "account" ("id", "name", "segment", "deployment", "created_at")
  VALUES ('00000000-0000-7000-8000-000000000001', 'Internal', 'INTERNAL', 'SELF_HOSTED', CURRENT_TIMESTAMP);

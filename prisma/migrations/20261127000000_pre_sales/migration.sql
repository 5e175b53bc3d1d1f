-- CreateEnum
CREATE TYPE "ExceptionState" AS ENUM ('REQUESTED', 'RETURNED', 'APPROVED', 'ACTIVE', 'DENIED', 'WITHDRAWN', 'EXPIRED');

-- CreateEnum
CREATE TYPE "ExceptionStepKind" AS ENUM ('REQUESTED', 'CHANGED', 'RETURNED', 'APPROVED', 'DENIED', 'WITHDRAWN', 'STARTED', 'EXPIRED', 'REMINDED');

-- CreateEnum
CREATE TYPE "ChannelKind" AS ENUM ('TRIAL', 'SUPPORT');

-- CreateEnum
CREATE TYPE "VisitEnd" AS ENUM ('LEFT', 'SOLVED', 'EXPIRED');

-- AlterEnum
ALTER TYPE "EventType" ADD VALUE 'PRE_SALES_REQUESTED';
ALTER TYPE "EventType" ADD VALUE 'REQUEST_CHANGED';
ALTER TYPE "EventType" ADD VALUE 'COVER_STARTED';
ALTER TYPE "EventType" ADD VALUE 'COVER_ENDED';
ALTER TYPE "EventType" ADD VALUE 'VISIT_STARTED';
ALTER TYPE "EventType" ADD VALUE 'VISIT_PROLONGED';
ALTER TYPE "EventType" ADD VALUE 'VISIT_ENDED';

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'PROSPECT_WROTE';
ALTER TYPE "NotificationKind" ADD VALUE 'REQUEST_ANSWERED';
ALTER TYPE "NotificationKind" ADD VALUE 'EXCEPTION_ASKED';
ALTER TYPE "NotificationKind" ADD VALUE 'EXCEPTION_DECIDED';
ALTER TYPE "NotificationKind" ADD VALUE 'EXCEPTION_ENDING';
ALTER TYPE "NotificationKind" ADD VALUE 'VISIT_ENDING';

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "exception_active" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "trial_channel_id" UUID;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "exception_id" UUID,
ALTER COLUMN "ticket_number" DROP NOT NULL;

-- CreateTable
CREATE TABLE "pre_sales_request" (
    "ticket_number" INTEGER NOT NULL,
    "summary" TEXT,
    "attempted_and_expected" TEXT,
    "steps_taken" TEXT,
    "impact" TEXT,
    "design_document_url" TEXT,
    "sales_stage" TEXT,
    "key_dates" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pre_sales_request_pkey" PRIMARY KEY ("ticket_number")
);

-- CreateTable
CREATE TABLE "support_exception" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "channel_id" UUID,
    "state" "ExceptionState" NOT NULL,
    "reason" TEXT NOT NULL,
    "business_case" TEXT,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "last_called_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "support_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exception_step" (
    "exception_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "ExceptionStepKind" NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exception_step_pkey" PRIMARY KEY ("exception_id","seq")
);

-- CreateTable
CREATE TABLE "trial_channel" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "ChannelKind" NOT NULL,
    "exception_active" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trial_channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "ticket_number" INTEGER NOT NULL,
    "visitor_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "prolonged_at" TIMESTAMPTZ(3),
    "prolong_reason" TEXT,
    "reminded_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" "VisitEnd",
    "left_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "support_exception_account_id_idx" ON "support_exception"("account_id");

-- CreateIndex
CREATE INDEX "support_exception_state_until_at_idx" ON "support_exception"("state", "until_at");

-- CreateIndex
CREATE UNIQUE INDEX "trial_channel_name_key" ON "trial_channel"("name");

-- CreateIndex
CREATE INDEX "trial_channel_account_id_idx" ON "trial_channel"("account_id");

-- CreateIndex
CREATE INDEX "visit_channel_id_joined_at_idx" ON "visit"("channel_id", "joined_at");

-- CreateIndex
CREATE INDEX "visit_ticket_number_idx" ON "visit"("ticket_number");

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_exception_id_kind_occasion_key" ON "notification"("user_id", "exception_id", "kind", "occasion");

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_trial_channel_id_fkey" FOREIGN KEY ("trial_channel_id") REFERENCES "trial_channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_exception_id_fkey" FOREIGN KEY ("exception_id") REFERENCES "support_exception"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pre_sales_request" ADD CONSTRAINT "pre_sales_request_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_exception" ADD CONSTRAINT "support_exception_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_exception" ADD CONSTRAINT "support_exception_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "trial_channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_exception" ADD CONSTRAINT "support_exception_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_exception" ADD CONSTRAINT "support_exception_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exception_step" ADD CONSTRAINT "exception_step_exception_id_fkey" FOREIGN KEY ("exception_id") REFERENCES "support_exception"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exception_step" ADD CONSTRAINT "exception_step_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_channel" ADD CONSTRAINT "trial_channel_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "trial_channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_visitor_id_fkey" FOREIGN KEY ("visitor_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- One decision is in the making, or one exception runs, per scope.
CREATE UNIQUE INDEX "support_exception_open_scope" ON "support_exception"
  ("account_id", coalesce("channel_id", '00000000-0000-0000-0000-000000000000'::uuid))
  WHERE "state" IN ('REQUESTED', 'RETURNED', 'APPROVED', 'ACTIVE');

-- R39: who asks does not decide, whatever asks the database; a period is a period.
ALTER TABLE "support_exception"
  ADD CONSTRAINT "support_exception_two_people" CHECK ("decided_by_id" <> "requested_by_id"),
  ADD CONSTRAINT "support_exception_period" CHECK ("from_at" < "until_at"),
  ADD CONSTRAINT "support_exception_decision" CHECK (("decided_by_id" IS NULL) = ("decided_at" IS NULL)
    AND ("decided_by_id" IS NULL) = ("decision_reason" IS NULL)
    AND ("decided_by_id" IS NOT NULL OR "state" NOT IN ('APPROVED', 'ACTIVE', 'DENIED')));

-- A line tells of a ticket or of an exception.
ALTER TABLE "notification" ADD CONSTRAINT "notification_one_thing"
  CHECK (num_nonnulls("ticket_number", "exception_id") = 1);

ALTER TABLE "visit"
  ADD CONSTRAINT "visit_period" CHECK ("joined_at" < "until_at"),
  ADD CONSTRAINT "visit_end" CHECK (("ended_at" IS NULL) = ("ended_because" IS NULL)
    AND ("left_at" IS NULL OR "ended_at" IS NOT NULL));

-- Nobody visits a channel twice at once for one ticket.
CREATE UNIQUE INDEX "visit_running" ON "visit" ("channel_id", "ticket_number", "visitor_id") WHERE "ended_at" IS NULL;
-- What the sweep looks for.
CREATE INDEX "visit_due" ON "visit" ("until_at") WHERE "ended_at" IS NULL;
CREATE INDEX "ticket_of_trial_channel" ON "ticket" ("trial_channel_id") WHERE "trial_channel_id" IS NOT NULL;

-- The steps of an exception are append-only, like the events of a ticket.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "exception_step_append_only" BEFORE UPDATE OR DELETE ON "exception_step"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "exception_step_no_truncate" BEFORE TRUNCATE ON "exception_step"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

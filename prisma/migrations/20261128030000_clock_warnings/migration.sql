-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'CLOCK_75';
ALTER TYPE "NotificationKind" ADD VALUE 'CLOCK_90';
ALTER TYPE "NotificationKind" ADD VALUE 'CLOCK_BROKEN';

-- CreateEnum
CREATE TYPE "WarnedClock" AS ENUM ('SLA', 'GOAL', 'ANSWER', 'PROMISE');

-- CreateEnum
CREATE TYPE "WarningOutcome" AS ENUM ('TOLD', 'OVERTAKEN', 'SUSPENDED', 'PASSED', 'UNTOLD');

-- CreateTable
CREATE TABLE "clock_watch" (
    "ticket_number" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_watch_pkey" PRIMARY KEY ("ticket_number")
);

-- CreateTable
CREATE TABLE "clock_warning" (
    "ticket_number" INTEGER NOT NULL,
    "clock" "WarnedClock" NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "level" SMALLINT NOT NULL,
    "outcome" "WarningOutcome" NOT NULL,
    "handled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_warning_pkey" PRIMARY KEY ("ticket_number","clock","due_at","level")
);

-- CreateIndex
CREATE INDEX "clock_watch_next_at_idx" ON "clock_watch"("next_at");

-- AddForeignKey
ALTER TABLE "clock_watch" ADD CONSTRAINT "clock_watch_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_warning" ADD CONSTRAINT "clock_warning_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clock_warning" ADD CONSTRAINT "clock_warning_level" CHECK ("level" IN (75, 90, 100));

-- Clocks that were broken before anybody warned: nobody is called for them now.
WITH "open" AS (
  SELECT t."number", t."first_responded_at", t."awaiting_since", t."next_update_at", r."sla_due_at", r."goal_due_at", r."respond_by",
    CURRENT_TIMESTAMP + make_interval(secs => s."clock_offset_ms" / 1000.0) AS "now"
  FROM "queue_state" s JOIN "ticket_rank" r ON r."ranking_id" = s."ranking_id" AND r."lane" IN ('RANKED', 'WAITING')
    JOIN "ticket" t ON t."number" = r."ticket_number"
)
INSERT INTO "clock_warning" ("ticket_number", "clock", "due_at", "level", "outcome", "handled_at")
  SELECT o."number", c."clock"::"WarnedClock", c."due_at", 100, 'PASSED', o."now"
  FROM "open" o CROSS JOIN LATERAL (VALUES
    ('SLA', CASE WHEN o."first_responded_at" IS NULL THEN o."sla_due_at" END),
    ('GOAL', CASE WHEN o."first_responded_at" IS NULL THEN o."goal_due_at" END),
    ('ANSWER', CASE WHEN o."first_responded_at" IS NOT NULL AND o."awaiting_since" IS NOT NULL THEN o."respond_by" END),
    ('PROMISE', CASE WHEN o."first_responded_at" IS NOT NULL THEN o."next_update_at" END)
  ) c ("clock", "due_at") WHERE c."due_at" <= o."now";

-- The sweep finds out when to look again at each clock that runs, the soonest due first.
INSERT INTO "clock_watch" ("ticket_number", "next_at")
  SELECT r."ticket_number", least(r."respond_by", r."sla_due_at") - interval '1 year'
  FROM "queue_state" s JOIN "ticket_rank" r ON r."ranking_id" = s."ranking_id" AND r."lane" IN ('RANKED', 'WAITING')
  WHERE least(r."respond_by", r."sla_due_at") IS NOT NULL;

-- AlterEnum
ALTER TYPE "EventType" ADD VALUE 'REPLY_UNDONE';

-- AlterTable
ALTER TABLE "message" ADD COLUMN "queued_until" TIMESTAMPTZ(3);
ALTER TABLE "app_user" ADD COLUMN "at_capacity_since" TIMESTAMPTZ(3),
ADD COLUMN "at_capacity_reason" TEXT;

-- What a job must find by its instant: tickets that wake, tickets that close, messages to be sent.
CREATE INDEX "ticket_wakes_at" ON "ticket" (least("wake_at", "next_update_at"))
  WHERE "status" IN ('PENDING', 'ON_HOLD') AND least("wake_at", "next_update_at") IS NOT NULL;
CREATE INDEX "ticket_solved_since" ON "ticket" ("status_since") WHERE "status" = 'SOLVED';
CREATE INDEX "message_queued" ON "message" ("queued_until") WHERE "queued_until" IS NOT NULL;

ALTER TABLE "message" ADD CONSTRAINT "message_only_replies_queue" CHECK ("queued_until" IS NULL OR "kind" = 'REPLY');
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_capacity_has_reason"
  CHECK (("at_capacity_since" IS NULL) = ("at_capacity_reason" IS NULL));

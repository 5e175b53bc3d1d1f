-- AlterEnum
ALTER TYPE "EventType" ADD VALUE 'OFFERED';
ALTER TYPE "EventType" ADD VALUE 'OFFER_ENDED';

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN "takes_at_most" SMALLINT;
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_takes_at_most" CHECK ("takes_at_most" BETWEEN 1 AND 999);

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN "offered_at" TIMESTAMPTZ(3);
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_offered_has_assignee" CHECK ("offered_at" IS NULL OR "assignee_id" IS NOT NULL);

-- AlterTable
ALTER TABLE "workload_period" ADD COLUMN "moves" JSONB;

-- CreateTable
CREATE TABLE "workload_watch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "calm_since" TIMESTAMPTZ(3),
    "suggestion" JSONB,
    "suggested_at" TIMESTAMPTZ(3),

    CONSTRAINT "workload_watch_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "workload_watch" ADD CONSTRAINT "workload_watch_one_row" CHECK ("id" = 1);
ALTER TABLE "workload_watch" ADD CONSTRAINT "workload_watch_suggested"
  CHECK (("suggestion" IS NULL) = ("suggested_at" IS NULL));
INSERT INTO "workload_watch" ("id") VALUES (1);

-- CreateIndex
CREATE INDEX "workload_period_started_at_id_idx" ON "workload_period"("started_at", "id");

-- What each person has open, and which tickets are offered: both are asked again and again, of few rows among many.
CREATE INDEX "ticket_open_of" ON "ticket" ("assignee_id") WHERE "status" IN ('NEW', 'OPEN') AND "assignee_id" IS NOT NULL;
CREATE INDEX "ticket_offered" ON "ticket" ("number") WHERE "offered_at" IS NOT NULL;
-- The words that were given (R33), by when: the pace is a count within the index.
CREATE INDEX "message_words_given" ON "message" ("happened_at") WHERE "kind" = 'REPLY';

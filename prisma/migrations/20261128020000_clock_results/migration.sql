-- What became of a clock, recorded when it was decided, so that no later triage, plan or calendar changes it. A broken
-- one that nobody has answered yet is open: the answer completes it.
CREATE TYPE "ClockKind" AS ENUM ('SLA', 'GOAL', 'ANSWER');
CREATE TABLE "clock_result" (
    "ticket_number" INTEGER NOT NULL,
    "clock" "ClockKind" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "met" BOOLEAN NOT NULL,
    "spare_ms" BIGINT,
    "target" JSONB,
    "plan" "SlaPlan" NOT NULL,
    "severity" "Severity",
    "provisional" BOOLEAN NOT NULL,
    "segment" "Segment" NOT NULL,
    "policy_version_id" INTEGER NOT NULL,
    "calendar_revision" INTEGER NOT NULL,
    "calendar" JSONB,
    "lines" JSONB,
    "seq" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_result_pkey" PRIMARY KEY ("ticket_number", "clock", "started_at")
);
ALTER TABLE "clock_result" ADD CONSTRAINT "clock_result_ticket_number_fkey"
  FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "clock_result" ADD CONSTRAINT "clock_result_met"
  CHECK ("met" = ("answered_at" IS NOT NULL AND "answered_at" <= "due_at"));
-- Attainment of a day or a month is one stretch of this index, by the instants at which the clocks were due.
CREATE INDEX "clock_result_due" ON "clock_result" ("clock", "due_at") INCLUDE ("met", "ticket_number");

-- Which clocks of a first response have just run out, for the sweep that records it.
CREATE INDEX "ticket_rank_sla_due" ON "ticket_rank" ("ranking_id", "sla_due_at")
  WHERE "lane" IN ('RANKED', 'WAITING') AND "sla_due_at" IS NOT NULL;
CREATE INDEX "ticket_rank_goal_due" ON "ticket_rank" ("ranking_id", "goal_due_at")
  WHERE "lane" IN ('RANKED', 'WAITING') AND "goal_due_at" IS NOT NULL;

-- First responses from before this record: what is stored of them is what decided. An import's clocks of the time before
-- it are not ours.
INSERT INTO "clock_result" ("ticket_number", "clock", "started_at", "due_at", "answered_at", "met", "plan", "severity",
    "provisional", "segment", "policy_version_id", "calendar_revision", "recorded_at")
  SELECT t."number", c."clock"::"ClockKind", t."received_at", c."due_at", t."first_responded_at",
    t."first_responded_at" <= c."due_at", r."sla_plan", r."severity", r."provisional", a."segment",
    s."policy_version_id", s."calendar_revision", CURRENT_TIMESTAMP
  FROM "ticket" t
  JOIN "account" a ON a."id" = t."account_id"
  JOIN "queue_state" s ON s."id" = 1
  JOIN "ticket_rank" r ON r."ranking_id" IN (s."ranking_id", 0) AND r."ticket_number" = t."number"
  CROSS JOIN LATERAL (VALUES ('SLA', r."sla_due_at"), ('GOAL', r."goal_due_at")) c ("clock", "due_at")
  WHERE t."first_responded_at" IS NOT NULL AND c."due_at" IS NOT NULL
    AND (t."channel"::text <> 'IMPORT' OR c."due_at" > t."created_at");

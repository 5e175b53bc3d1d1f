-- Calendars are data: each edit is a new revision of all of them, which is never changed. The document of revision 1 is
-- the policy's own calendar, unless holidays had been entered.
CREATE TABLE "calendar_revision" (
    "revision" INTEGER NOT NULL,
    "document" JSONB,
    "reason" TEXT,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_revision_pkey" PRIMARY KEY ("revision")
);
ALTER TABLE "calendar_revision" ADD CONSTRAINT "calendar_revision_changed_by_id_fkey"
  FOREIGN KEY ("changed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO "calendar_revision" ("revision", "document", "changed_at")
  SELECT s."calendar_revision", CASE WHEN EXISTS (SELECT FROM "holiday") THEN jsonb_build_object(
    'standardId', 'standard',
    'byPlan', '{"ENTERPRISE": "standard", "ENTERPRISE_PREMIUM": "standard", "ENTERPRISE_STARTER": "standard", "NONE": "standard"}'::jsonb,
    'calendars', jsonb_build_array(jsonb_build_object('id', 'standard', 'name', '24x5', 'timeZone', 'America/Los_Angeles',
      'weekly', '[{"day": "SUN", "from": "14:00", "to": "24:00"}, {"day": "MON", "from": "00:00", "to": "24:00"},
        {"day": "TUE", "from": "00:00", "to": "24:00"}, {"day": "WED", "from": "00:00", "to": "24:00"},
        {"day": "THU", "from": "00:00", "to": "24:00"}, {"day": "FRI", "from": "00:00", "to": "17:00"}]'::jsonb,
      'holidays', (SELECT jsonb_agg(jsonb_build_object('date', "date", 'name', "name", 'yearly', false) ORDER BY "date") FROM "holiday"))))
    END, CURRENT_TIMESTAMP FROM "queue_state" s;
DROP TABLE "holiday";

-- A ranking is the whole queue placed under one policy version and one revision of the calendars. The next one is built
-- beside the active one and takes its place in one statement, so that nobody reads a mixed order.
CREATE TYPE "RankingState" AS ENUM ('BUILDING', 'TELLING', 'CLEARING', 'ACTIVE', 'RETIRED');
CREATE TABLE "ranking" (
    "id" INTEGER NOT NULL,
    "policy_version_id" INTEGER NOT NULL,
    "calendar_revision" INTEGER NOT NULL,
    "state" "RankingState" NOT NULL,
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "switched_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "ranking_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "ranking" ADD CONSTRAINT "ranking_policy_version_id_fkey"
  FOREIGN KEY ("policy_version_id") REFERENCES "policy_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ranking" ADD CONSTRAINT "ranking_calendar_revision_fkey"
  FOREIGN KEY ("calendar_revision") REFERENCES "calendar_revision"("revision") ON DELETE RESTRICT ON UPDATE CASCADE;
-- One at a time is in the making.
CREATE UNIQUE INDEX "ranking_in_the_making" ON "ranking" ((true)) WHERE "state" IN ('BUILDING', 'TELLING', 'CLEARING');
INSERT INTO "ranking" ("id", "policy_version_id", "calendar_revision", "state", "started_at", "switched_at", "finished_at")
  SELECT r."id", s."policy_version_id", s."calendar_revision", r."state"::"RankingState",
    CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP
  FROM "queue_state" s CROSS JOIN (VALUES (0, 'RETIRED'), (1, 'ACTIVE')) r ("id", "state");

-- The version of a ticket from which its place in the ranking being built was made.
CREATE TABLE "rank_source" (
    "ticket_number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "rank_source_pkey" PRIMARY KEY ("ticket_number")
);

ALTER TABLE "queue_state" ADD COLUMN "ranking_id" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "queue_state" ALTER COLUMN "ranking_id" DROP DEFAULT;
ALTER TABLE "queue_state" ADD CONSTRAINT "queue_state_ranking_id_fkey"
  FOREIGN KEY ("ranking_id") REFERENCES "ranking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ticket_rank" DROP CONSTRAINT "ticket_rank_policy_version_id_fkey";
ALTER TABLE "ticket_rank" RENAME COLUMN "policy_version_id" TO "ranking_id";
ALTER TABLE "order_stretch" RENAME COLUMN "policy_version_id" TO "ranking_id";

-- The counts follow by the new name. Ranks of a ranking that is built or cleared away are nobody's order yet, or any
-- more: their one writer needs no lock, and holds up nobody. The counts of a retired one are thrown away as a whole.
CREATE OR REPLACE FUNCTION "count_before"("policy" INTEGER, "in_mode" "WorkloadMode", "own" BIGINT) RETURNS BIGINT
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(sum("tickets"), 0)::bigint FROM (
    SELECT "tickets" FROM "order_stretch" WHERE "ranking_id" = "policy" AND "mode" = "in_mode"
      AND "level" = 2 AND "stretch" < "own" >> 28
    UNION ALL SELECT "tickets" FROM "order_stretch" WHERE "ranking_id" = "policy" AND "mode" = "in_mode"
      AND "level" = 1 AND "stretch" >= ("own" >> 28) << 22 AND "stretch" < "own" >> 6
    UNION ALL SELECT "tickets" FROM "order_stretch" WHERE "ranking_id" = "policy" AND "mode" = "in_mode"
      AND "level" = 0 AND "stretch" >= ("own" >> 6) << 6 AND "stretch" < "own"
  ) x
$$;
CREATE OR REPLACE FUNCTION "count_came"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "queue_state" WHERE "id" = 1 AND "ranking_id" IN (SELECT c."ranking_id" FROM "came" c) FOR NO KEY UPDATE;
  INSERT INTO "order_stretch" AS s
    SELECT c."ranking_id", m."mode", m."level", m."stretch", count(*)
    FROM "came" c CROSS JOIN LATERAL "list_stretches"(c::"ticket_rank") m WHERE c."lane" = 'RANKED' GROUP BY 1, 2, 3, 4
  ON CONFLICT ("ranking_id", "mode", "level", "stretch") DO UPDATE SET "tickets" = s."tickets" + excluded."tickets";
  RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION "count_went"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "queue_state" WHERE "id" = 1 AND "ranking_id" IN (SELECT w."ranking_id" FROM "went" w) FOR NO KEY UPDATE;
  UPDATE "order_stretch" s SET "tickets" = s."tickets" - x."tickets" FROM (
    SELECT w."ranking_id", m."mode", m."level", m."stretch", count(*) AS "tickets"
    FROM "went" w JOIN "ranking" k ON k."id" = w."ranking_id" AND k."state" <> 'RETIRED'
    CROSS JOIN LATERAL "list_stretches"(w::"ticket_rank") m WHERE w."lane" = 'RANKED' GROUP BY 1, 2, 3, 4
  ) x WHERE s."ranking_id" = x."ranking_id" AND s."mode" = x."mode" AND s."level" = x."level"
    AND s."stretch" = x."stretch";
  RETURN NULL;
END
$$;

-- What is solved or closed owes nothing: its rank belongs to no ranking (0), and no ranking is ever built over history.
UPDATE "ticket_rank" SET "ranking_id" = 0 WHERE "lane" = 'DONE';
ALTER TABLE "ticket_rank" ADD CONSTRAINT "ticket_rank_ranking_id_fkey"
  FOREIGN KEY ("ranking_id") REFERENCES "ranking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ticket_rank" ADD CONSTRAINT "ticket_rank_done_is_settled" CHECK (("lane" = 'DONE') = ("ranking_id" = 0));

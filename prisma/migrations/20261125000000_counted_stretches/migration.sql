-- CreateTable
CREATE TABLE "order_stretch" (
    "policy_version_id" INTEGER NOT NULL,
    "mode" "WorkloadMode" NOT NULL,
    "level" SMALLINT NOT NULL,
    "stretch" BIGINT NOT NULL,
    "tickets" INTEGER NOT NULL,

    CONSTRAINT "order_stretch_pkey" PRIMARY KEY ("policy_version_id","mode","level","stretch")
);

-- A place's number is what stands before it. Counting that anew costs as much as the queue is long; so the order is cut
-- into stretches, and each stretch's tickets are counted as they come and go. The finest are an hour of due instants
-- under the same first parts of the key; those of level 1 hold 64 of them, those of level 2 all under the same first
-- parts. A place is the sum of the stretches before its own, level by level, and a count within the finest one.

-- The stretch rises with the key. Where nothing is due (the far-future sentinel), the hours are those of receipt.
CREATE FUNCTION "stretch_of"("head" INTEGER, "due" TIMESTAMPTZ, "received" TIMESTAMPTZ) RETURNS BIGINT
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ("head"::bigint << 28) + CASE WHEN "due" >= '9999-12-31T00:00:00Z'
    THEN (1::bigint << 27) + floor(extract(epoch FROM "received" AT TIME ZONE 'UTC') / 3600)::bigint
    ELSE floor(extract(epoch FROM "due" AT TIME ZONE 'UTC') / 3600)::bigint END
$$;
CREATE FUNCTION "normal_stretch"(
  "class" INTEGER, "deviated" INTEGER, "word" INTEGER, "unchecked" INTEGER, "due" TIMESTAMPTZ, "received" TIMESTAMPTZ
) RETURNS BIGINT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT "stretch_of"((("class" * 2 + "deviated") * 2 + "word") * 2 + "unchecked", "due", "received")
$$;
CREATE FUNCTION "surge_stretch"(
  "class" INTEGER, "deviated" INTEGER, "word" INTEGER, "segment" INTEGER, "unchecked" INTEGER,
  "due" TIMESTAMPTZ, "received" TIMESTAMPTZ
) RETURNS BIGINT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT "stretch_of"(((("class" * 2 + "deviated") * 2 + "word") * 8 + "segment") * 2 + "unchecked", "due", "received")
$$;

-- The stretches in which a rank counts: one a mode and level.
CREATE FUNCTION "list_stretches"("r" "ticket_rank")
  RETURNS TABLE ("mode" "WorkloadMode", "level" SMALLINT, "stretch" BIGINT) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT m."mode", l."level", m."stretch" >> l."bits" FROM (VALUES
    ('NORMAL'::"WorkloadMode", "normal_stretch"("r"."key_class", "r"."key_deviated", "r"."key_word", "r"."key_unchecked",
      "r"."key_respond_by", "r"."key_received_at")),
    ('SURGE'::"WorkloadMode", "surge_stretch"("r"."key_class", "r"."key_deviated", "r"."key_word", "r"."key_segment",
      "r"."key_unchecked", "r"."key_surge_due", "r"."key_received_at"))
  ) m ("mode", "stretch") CROSS JOIN (VALUES (0::smallint, 0), (1::smallint, 6), (2::smallint, 28)) l ("level", "bits")
$$;

-- How many ranked tickets stand in the stretches before one of the finest.
CREATE FUNCTION "count_before"("policy" INTEGER, "in_mode" "WorkloadMode", "own" BIGINT) RETURNS BIGINT
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(sum("tickets"), 0)::bigint FROM (
    SELECT "tickets" FROM "order_stretch" WHERE "policy_version_id" = "policy" AND "mode" = "in_mode"
      AND "level" = 2 AND "stretch" < "own" >> 28
    UNION ALL SELECT "tickets" FROM "order_stretch" WHERE "policy_version_id" = "policy" AND "mode" = "in_mode"
      AND "level" = 1 AND "stretch" >= ("own" >> 28) << 22 AND "stretch" < "own" >> 6
    UNION ALL SELECT "tickets" FROM "order_stretch" WHERE "policy_version_id" = "policy" AND "mode" = "in_mode"
      AND "level" = 0 AND "stretch" >= ("own" >> 6) << 6 AND "stretch" < "own"
  ) x
$$;

-- The counts follow the ranks in the same transaction. The lock on the queue's state comes first, so that two writers
-- who touch the same stretches in another order wait one for the other instead of each for both.
CREATE FUNCTION "count_came"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "queue_state" WHERE "id" = 1 FOR NO KEY UPDATE;
  INSERT INTO "order_stretch" AS s
    SELECT c."policy_version_id", m."mode", m."level", m."stretch", count(*)
    FROM "came" c CROSS JOIN LATERAL "list_stretches"(c::"ticket_rank") m WHERE c."lane" = 'RANKED' GROUP BY 1, 2, 3, 4
  ON CONFLICT ("policy_version_id", "mode", "level", "stretch") DO UPDATE SET "tickets" = s."tickets" + excluded."tickets";
  RETURN NULL;
END
$$;
CREATE FUNCTION "count_went"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "queue_state" WHERE "id" = 1 FOR NO KEY UPDATE;
  UPDATE "order_stretch" s SET "tickets" = s."tickets" - x."tickets" FROM (
    SELECT w."policy_version_id", m."mode", m."level", m."stretch", count(*) AS "tickets"
    FROM "went" w CROSS JOIN LATERAL "list_stretches"(w::"ticket_rank") m WHERE w."lane" = 'RANKED' GROUP BY 1, 2, 3, 4
  ) x WHERE s."policy_version_id" = x."policy_version_id" AND s."mode" = x."mode" AND s."level" = x."level"
    AND s."stretch" = x."stretch";
  RETURN NULL;
END
$$;
CREATE TRIGGER "ticket_rank_came" AFTER INSERT ON "ticket_rank" REFERENCING NEW TABLE AS "came"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_came"();
CREATE TRIGGER "ticket_rank_went" AFTER DELETE ON "ticket_rank" REFERENCING OLD TABLE AS "went"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_went"();
-- A changed rank comes where it is now and then goes from where it was: triggers fire in the order of their names.
CREATE TRIGGER "ticket_rank_moved_1" AFTER UPDATE ON "ticket_rank" REFERENCING NEW TABLE AS "came"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_came"();
CREATE TRIGGER "ticket_rank_moved_2" AFTER UPDATE ON "ticket_rank" REFERENCING OLD TABLE AS "went"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_went"();
ALTER TABLE "order_stretch" ADD CONSTRAINT "order_stretch_tickets" CHECK ("tickets" >= 0);
-- Its rows change all the time and no indexed column does: with room in the page they are rewritten in place.
ALTER TABLE "order_stretch" SET (fillfactor = 50);

INSERT INTO "order_stretch"
  SELECT r."policy_version_id", m."mode", m."level", m."stretch", count(*)
  FROM "ticket_rank" r CROSS JOIN LATERAL "list_stretches"(r) m WHERE r."lane" = 'RANKED' GROUP BY 1, 2, 3, 4;

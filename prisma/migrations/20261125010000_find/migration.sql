-- CreateTable
CREATE TABLE "ticket_search" (
    "ticket_number" INTEGER NOT NULL,
    "messages" INTEGER NOT NULL,
    "octets" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ticket_search_pkey" PRIMARY KEY ("ticket_number")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recent_ticket" (
    "user_id" UUID NOT NULL,
    "ticket_number" INTEGER NOT NULL,
    "viewed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recent_ticket_pkey" PRIMARY KEY ("user_id","ticket_number")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_owner_id_name_key" ON "saved_view"("owner_id", "name");

-- Shared views are few among many and read by everybody.
CREATE INDEX "saved_view_shared_idx" ON "saved_view" ("name") WHERE "shared";

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recent_ticket" ADD CONSTRAINT "recent_ticket_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recent_ticket" ADD CONSTRAINT "recent_ticket_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_search" ADD CONSTRAINT "ticket_search_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One document a ticket. Its words weigh by where they stand: A the subject, B number, account and requester, C messages
-- that the requester knows, D internal notes. Beside the words stand facets, lexemes that begin with "=": no text gives
-- such a word. They put into the same index what a search is narrowed by, so that a common word and a rare facet meet
-- inside of it, and one of them is the block of numbers that the ticket lies in, so that the newest hits of a common
-- word are found without touching the older ones.

CREATE AGGREGATE "concat_words"(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');

-- Blocks of 4096 numbers, and of 4, 16, 64 and 256 times as many.
CREATE FUNCTION "search_facets"("t" "ticket") RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    '=status:' || "t"."status", '=account:' || "t"."account_id", '=assignee:' || coalesce("t"."assignee_id"::text, 'none'),
    '=opener:' || "t"."opened_by_id", CASE WHEN "t"."with_engineering" THEN '=engineering' END,
    '=0:' || ("t"."number" >> 12), '=1:' || ("t"."number" >> 14), '=2:' || ("t"."number" >> 16),
    '=3:' || ("t"."number" >> 18), '=4:' || ("t"."number" >> 20)
  ], NULL)
$$;

-- All of a ticket's document but its messages. An address is found whole and by its parts.
CREATE FUNCTION "search_head"("n" INTEGER) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('pg_catalog.english', t."subject"), 'A')
    || setweight(to_tsvector('pg_catalog.english',
      concat_ws(' ', t."number", a."name", c."name", c."email", translate(c."email", '@.-_+', '     '))), 'B')
    || array_to_tsvector("search_facets"(t))
  FROM "ticket" t JOIN "account" a ON a."id" = t."account_id" LEFT JOIN "contact" c ON c."id" = t."requester_id"
  WHERE t."number" = "n"
$$;

-- What of a message is searched: its first 20,000 characters. A tsvector holds 1 MB, so a ticket's messages are taken
-- in until they make 300,000 bytes.
CREATE FUNCTION "searched_text"("m" "message") RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(concat_ws(' ', "m"."body", "m"."tried", "m"."next_step"), 20000)
$$;
CREATE FUNCTION "message_words"("m" "message") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('pg_catalog.english', "searched_text"("m")),
    CASE WHEN "m"."kind" = 'NOTE' THEN 'D' ELSE 'C' END::"char")
$$;

CREATE FUNCTION "search_document"("n" INTEGER) RETURNS "ticket_search" LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ROW("n", x."messages", least(x."octets", 300000), x."words" || "search_head"("n"))::"ticket_search" FROM (
    SELECT count(*)::int AS "messages", coalesce(max(m."up_to"), 0)::int AS "octets",
      coalesce("concat_words"("message_words"(m."row") ORDER BY m."at", m."id") FILTER (WHERE m."up_to" <= 300000), '') AS "words"
    FROM (
      SELECT m AS "row", m."happened_at" AS "at", m."id",
        sum(octet_length("searched_text"(m))) OVER (ORDER BY m."happened_at", m."id") AS "up_to"
      FROM "message" m WHERE m."ticket_number" = "n" AND m."queued_until" IS NULL
    ) m
  ) x
$$;

-- The document follows the ticket in the same transaction.
CREATE FUNCTION "search_ticket_came"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ticket_search" SELECT d.* FROM "search_document"(NEW."number") d;
  RETURN NULL;
END
$$;
CREATE TRIGGER "ticket_search_came" AFTER INSERT ON "ticket"
  FOR EACH ROW EXECUTE FUNCTION "search_ticket_came"();

-- Messages weigh C and D, so a new head takes the place of all that does not.
CREATE FUNCTION "search_ticket_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket_search" SET "words" = ts_filter("words", '{c,d}') || "search_head"(NEW."number")
    WHERE "ticket_number" = NEW."number";
  RETURN NULL;
END
$$;
CREATE TRIGGER "ticket_search_changed" AFTER UPDATE ON "ticket" FOR EACH ROW
  WHEN ((OLD."subject", OLD."status", OLD."account_id", OLD."requester_id", OLD."assignee_id", OLD."opened_by_id", OLD."with_engineering")
    IS DISTINCT FROM (NEW."subject", NEW."status", NEW."account_id", NEW."requester_id", NEW."assignee_id", NEW."opened_by_id", NEW."with_engineering"))
  EXECUTE FUNCTION "search_ticket_changed"();

-- A queued reply may still be taken back, and the requester's side must not find it: it is no part of the document yet.
-- A message that came in one statement with its ticket may be in the document already: the count tells.
CREATE FUNCTION "search_message_came"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "room" BOOLEAN;
BEGIN
  SELECT s."octets" + octet_length("searched_text"(NEW)) <= 300000 INTO "room"
    FROM "ticket_search" s WHERE s."ticket_number" = NEW."ticket_number";
  UPDATE "ticket_search" s SET "messages" = s."messages" + 1,
    "octets" = least(s."octets" + octet_length("searched_text"(NEW)), 300000),
    "words" = CASE WHEN "room" THEN s."words" || "message_words"(NEW) ELSE s."words" END
    WHERE s."ticket_number" = NEW."ticket_number"
      AND s."messages" < (SELECT count(*) FROM "message" m
        WHERE m."ticket_number" = NEW."ticket_number" AND m."queued_until" IS NULL);
  RETURN NULL;
END
$$;
CREATE TRIGGER "message_search_came" AFTER INSERT ON "message"
  FOR EACH ROW WHEN (NEW."queued_until" IS NULL) EXECUTE FUNCTION "search_message_came"();

-- What is redacted or moved is no longer found, and what was queued is found once it is sent.
CREATE FUNCTION "search_message_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket_search" s SET ("messages", "octets", "words") =
    (SELECT d."messages", d."octets", d."words" FROM "search_document"(s."ticket_number") d)
    WHERE s."ticket_number" IN (OLD."ticket_number", CASE WHEN TG_OP = 'UPDATE' THEN NEW."ticket_number" END);
  RETURN NULL;
END
$$;
CREATE TRIGGER "message_search_changed" AFTER UPDATE OF "body", "tried", "next_step", "kind", "ticket_number", "queued_until" ON "message"
  FOR EACH ROW EXECUTE FUNCTION "search_message_changed"();
CREATE TRIGGER "message_search_went" AFTER DELETE ON "message"
  FOR EACH ROW EXECUTE FUNCTION "search_message_changed"();

CREATE FUNCTION "search_account_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket_search" s SET "words" = ts_filter(s."words", '{c,d}') || "search_head"(s."ticket_number")
    FROM "ticket" t WHERE t."account_id" = NEW."id" AND s."ticket_number" = t."number";
  RETURN NULL;
END
$$;
CREATE TRIGGER "account_search_changed" AFTER UPDATE OF "name" ON "account" FOR EACH ROW
  WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "search_account_changed"();

CREATE FUNCTION "search_contact_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket_search" s SET "words" = ts_filter(s."words", '{c,d}') || "search_head"(s."ticket_number")
    FROM "ticket" t WHERE t."requester_id" = NEW."id" AND s."ticket_number" = t."number";
  RETURN NULL;
END
$$;
CREATE TRIGGER "contact_search_changed" AFTER UPDATE OF "name", "email" ON "contact" FOR EACH ROW
  WHEN ((OLD."name", OLD."email") IS DISTINCT FROM (NEW."name", NEW."email")) EXECUTE FUNCTION "search_contact_changed"();
CREATE INDEX "ticket_requester_search_idx" ON "ticket" ("requester_id") WHERE "requester_id" IS NOT NULL;

INSERT INTO "ticket_search" SELECT d.* FROM "ticket" t CROSS JOIN LATERAL "search_document"(t."number") d;

-- A write puts its words on a short list that each search reads too; a long one would slow them all.
CREATE INDEX "ticket_search_words_idx" ON "ticket_search" USING gin ("words") WITH (gin_pending_list_limit = 256);

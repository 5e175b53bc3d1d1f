-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'NOTICE';
ALTER TYPE "EventType" ADD VALUE 'NOTICE_SENT';

-- CreateEnum
CREATE TYPE "RecipientRole" AS ENUM ('TO', 'CC');

-- AlterTable
ALTER TABLE "saved_view" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "message_recipient" (
    "message_id" UUID NOT NULL,
    "place" SMALLINT NOT NULL,
    "role" "RecipientRole" NOT NULL,
    "contact_id" UUID,
    "user_id" UUID,

    CONSTRAINT "message_recipient_pkey" PRIMARY KEY ("message_id","place")
);

-- CreateTable
CREATE TABLE "tags_before" (
    "ticket_number" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "tags" TEXT[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tags_before_pkey" PRIMARY KEY ("ticket_number","seq")
);

-- CreateIndex
CREATE INDEX "message_recipient_contact_id_idx" ON "message_recipient"("contact_id");

-- CreateIndex
CREATE INDEX "message_recipient_user_id_idx" ON "message_recipient"("user_id");

-- CreateIndex
CREATE INDEX "tags_before_changed_at_idx" ON "tags_before"("changed_at");

-- AddForeignKey
ALTER TABLE "message_recipient" ADD CONSTRAINT "message_recipient_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_recipient" ADD CONSTRAINT "message_recipient_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_recipient" ADD CONSTRAINT "message_recipient_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags_before" ADD CONSTRAINT "tags_before_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A recipient is one person, of one side.
ALTER TABLE "message_recipient" ADD CONSTRAINT "message_recipient_one_person" CHECK (num_nonnulls("contact_id", "user_id") = 1);

-- Tags are found as words of weight B and narrow a search as facets: "=tag:" before each. A ticket that has just come has
-- none, so intake pays one look into an index for it.
CREATE OR REPLACE FUNCTION "search_head"("n" INTEGER) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('pg_catalog.english', t."subject"), 'A')
    || setweight(to_tsvector('pg_catalog.english',
      concat_ws(' ', t."number", a."name", c."name", c."email", translate(c."email", '@.-_+', '     '),
        array_to_string(f."tags", ' '))), 'B')
    || array_to_tsvector("search_facets"(t) || ARRAY(SELECT '=tag:' || x FROM unnest(f."tags") x))
  FROM "ticket" t JOIN "account" a ON a."id" = t."account_id" LEFT JOIN "contact" c ON c."id" = t."requester_id"
    LEFT JOIN "ticket_fields" f ON f."ticket_number" = t."number"
  WHERE t."number" = "n"
$$;

CREATE FUNCTION "search_tags_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket_search" SET "words" = ts_filter("words", '{c,d}') || "search_head"(NEW."ticket_number")
    WHERE "ticket_number" = NEW."ticket_number";
  RETURN NULL;
END
$$;
CREATE TRIGGER "ticket_fields_search_came" AFTER INSERT ON "ticket_fields" FOR EACH ROW
  WHEN (cardinality(NEW."tags") > 0) EXECUTE FUNCTION "search_tags_changed"();
CREATE TRIGGER "ticket_fields_search_changed" AFTER UPDATE OF "tags" ON "ticket_fields" FOR EACH ROW
  WHEN (OLD."tags" IS DISTINCT FROM NEW."tags") EXECUTE FUNCTION "search_tags_changed"();

UPDATE "ticket_search" s SET "words" = ts_filter(s."words", '{c,d}') || "search_head"(s."ticket_number")
  FROM "ticket_fields" f WHERE f."ticket_number" = s."ticket_number" AND cardinality(f."tags") > 0;

-- What has recipients leaves the house: an internal note never can, whatever the program does.
CREATE FUNCTION "refuse_note_recipient"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "message" m WHERE m."id" = NEW."message_id" AND m."kind" = 'NOTE') THEN
    RAISE EXCEPTION 'an internal note has no recipients' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "message_recipient_no_note" BEFORE INSERT OR UPDATE ON "message_recipient"
  FOR EACH ROW EXECUTE FUNCTION "refuse_note_recipient"();
-- Nor does what was an internal note become another kind of message, or the other way round.
CREATE FUNCTION "refuse_kind_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a message keeps its kind' USING ERRCODE = 'check_violation';
END
$$;
CREATE TRIGGER "message_keeps_kind" BEFORE UPDATE OF "kind" ON "message"
  FOR EACH ROW WHEN (OLD."kind" IS DISTINCT FROM NEW."kind") EXECUTE FUNCTION "refuse_kind_change"();

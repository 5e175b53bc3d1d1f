-- The courteous word to a prospect (R40) is the program's own: a notice needs no author.
ALTER TABLE "message" DROP CONSTRAINT "message_has_a_writer";
ALTER TABLE "message" ADD CONSTRAINT "message_has_a_writer"
  CHECK ("kind"::text IN ('REQUESTER', 'NOTICE') OR "author_id" IS NOT NULL);

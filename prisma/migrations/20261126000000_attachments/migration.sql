-- AlterEnum
ALTER TYPE "EventType" ADD VALUE 'ATTACHMENT_REDACTED';

-- CreateEnum
CREATE TYPE "ContentPlace" AS ENUM ('DATABASE', 'S3');

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "ticket_number" INTEGER NOT NULL,
    "message_id" UUID,
    "position" SMALLINT,
    "uploaded_by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "image_type" TEXT,
    "size" INTEGER NOT NULL,
    "digest" BYTEA NOT NULL,
    "salt" BYTEA NOT NULL,
    "content_id" UUID,
    "pending_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "redacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment_content" (
    "id" UUID NOT NULL,
    "place" "ContentPlace" NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "forget_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_content_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment_chunk" (
    "content_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "attachment_chunk_pkey" PRIMARY KEY ("content_id","seq")
);

-- CreateIndex
CREATE INDEX "attachment_message_id_position_idx" ON "attachment"("message_id", "position");

-- CreateIndex
CREATE INDEX "attachment_content_id_idx" ON "attachment"("content_id");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "attachment_content"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_chunk" ADD CONSTRAINT "attachment_chunk_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "attachment_content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Files are mostly compressed already: the database stores them as they are.
ALTER TABLE "attachment_chunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- A file waits for a message, or has its place in one.
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_waits_or_is_said"
  CHECK (("message_id" IS NULL) = ("pending_since" IS NOT NULL) AND ("message_id" IS NULL) = ("position" IS NULL));
-- A redacted file has no bytes any more, and is known to have been in a message.
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_redacted_is_empty"
  CHECK (("content_id" IS NULL) = ("redacted_at" IS NOT NULL) AND ("redacted_at" IS NULL OR "message_id" IS NOT NULL));

-- What a job must find by its instant, and how many wait of one person.
CREATE INDEX "attachment_pending" ON "attachment" ("pending_since") WHERE "message_id" IS NULL;
CREATE INDEX "attachment_pending_of" ON "attachment" ("uploaded_by_id") WHERE "message_id" IS NULL;
CREATE INDEX "attachment_content_forget" ON "attachment_content" ("forget_at") WHERE "forget_at" IS NOT NULL;

-- A redaction looks for the answer to a keyed upload: it names the file.
CREATE INDEX "idempotency_key_upload" ON "idempotency_key" (("response" #>> '{value,id}')) WHERE "path" LIKE '/api/v1/tickets/%/attachments';

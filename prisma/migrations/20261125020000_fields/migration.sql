-- AlterEnum
ALTER TYPE "EventType" ADD VALUE 'FIELDS_CHANGED';
ALTER TYPE "EventType" ADD VALUE 'PEOPLE_CHANGED';
ALTER TYPE "EventType" ADD VALUE 'MESSAGE_REDACTED';

-- CreateEnum
CREATE TYPE "TicketPersonRole" AS ENUM ('REQUESTER', 'CC');

-- AlterTable
ALTER TABLE "account" ADD COLUMN "notes" TEXT;

-- AlterTable
ALTER TABLE "contact" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "blocked_at" TIMESTAMPTZ(3),
ADD COLUMN "blocked_reason" TEXT,
ADD COLUMN "blocked_by_id" UUID;

-- CreateTable
CREATE TABLE "ticket_fields" (
    "ticket_number" INTEGER NOT NULL,
    "product_area" TEXT,
    "environment" TEXT,
    "product_version" TEXT,
    "tags" TEXT[],

    CONSTRAINT "ticket_fields_pkey" PRIMARY KEY ("ticket_number")
);

-- CreateTable
CREATE TABLE "ticket_person" (
    "ticket_number" INTEGER NOT NULL,
    "contact_id" UUID NOT NULL,
    "role" "TicketPersonRole" NOT NULL,

    CONSTRAINT "ticket_person_pkey" PRIMARY KEY ("ticket_number","contact_id")
);

-- CreateIndex
CREATE INDEX "ticket_person_contact_id_idx" ON "ticket_person"("contact_id");

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_blocked_by_id_fkey" FOREIGN KEY ("blocked_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_fields" ADD CONSTRAINT "ticket_fields_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_person" ADD CONSTRAINT "ticket_person_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_person" ADD CONSTRAINT "ticket_person_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An account's tickets, those to be worked on first and the newest of each first, page by page.
CREATE INDEX "ticket_of_account" ON "ticket" ("account_id", ("status" IN ('SOLVED', 'CLOSED')), (-"number"));

-- A block says why, and a reason stands for a block.
ALTER TABLE "contact" ADD CONSTRAINT "contact_block_has_reason" CHECK (("blocked_at" IS NULL) = ("blocked_reason" IS NULL));

-- A redaction looks for copies of a text that are kept elsewhere: in answers to keyed calls and in imported rows.
CREATE INDEX "idempotency_key_ticket" ON "idempotency_key" (("response" #>> '{value,number}'));
CREATE INDEX "imported_row_ticket" ON "imported_row" ("ticket_number");

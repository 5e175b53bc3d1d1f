-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'REQUEST_TOLD';

-- CreateTable
CREATE TABLE "proactive_notice" (
    "period_id" UUID NOT NULL,
    "ticket_number" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proactive_notice_pkey" PRIMARY KEY ("period_id","ticket_number")
);

-- CreateTable
CREATE TABLE "proactive_reader" (
    "period_id" UUID NOT NULL,
    "person" BYTEA NOT NULL,
    "message_id" UUID NOT NULL,

    CONSTRAINT "proactive_reader_pkey" PRIMARY KEY ("period_id","person")
);

-- CreateIndex
CREATE INDEX "proactive_notice_ticket_number_idx" ON "proactive_notice"("ticket_number");

-- CreateIndex
CREATE UNIQUE INDEX "proactive_reader_message_id_key" ON "proactive_reader"("message_id");

-- AddForeignKey
ALTER TABLE "proactive_notice" ADD CONSTRAINT "proactive_notice_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workload_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proactive_notice" ADD CONSTRAINT "proactive_notice_ticket_number_fkey" FOREIGN KEY ("ticket_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proactive_reader" ADD CONSTRAINT "proactive_reader_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workload_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
-- Deferred: who is told is settled before the message is written.
ALTER TABLE "proactive_reader" ADD CONSTRAINT "proactive_reader_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- A SHA-256.
ALTER TABLE "proactive_reader" ADD CONSTRAINT "proactive_reader_person_is_a_digest" CHECK (octet_length("person") = 32);

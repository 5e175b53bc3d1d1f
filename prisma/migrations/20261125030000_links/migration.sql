-- AlterEnum
ALTER TYPE "EventType" ADD VALUE 'LINKED';
ALTER TYPE "EventType" ADD VALUE 'UNLINKED';
ALTER TYPE "EventType" ADD VALUE 'NO_ACTION';
ALTER TYPE "EventType" ADD VALUE 'UNDONE';
ALTER TYPE "EventType" ADD VALUE 'MERGED';
ALTER TYPE "EventType" ADD VALUE 'UNMERGED';

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('RELATED', 'FOLLOW_UP', 'CAUSED_BY', 'PART_OF', 'SPLIT_FROM', 'MERGED_INTO');

-- CreateTable
CREATE TABLE "ticket_link" (
    "id" UUID NOT NULL,
    "from_number" INTEGER NOT NULL,
    "to_number" INTEGER NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "taken" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ticket_link_to_number_kind_idx" ON "ticket_link"("to_number", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_link_from_number_to_number_kind_key" ON "ticket_link"("from_number", "to_number", "kind");

-- AddForeignKey
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_from_number_fkey" FOREIGN KEY ("from_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_to_number_fkey" FOREIGN KEY ("to_number") REFERENCES "ticket"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A ticket is merged into one other at most, and belongs to one outage at most.
CREATE UNIQUE INDEX "ticket_link_merged_once" ON "ticket_link" ("from_number") WHERE "kind" = 'MERGED_INTO';
CREATE UNIQUE INDEX "ticket_link_one_outage" ON "ticket_link" ("from_number") WHERE "kind" = 'PART_OF';
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_two_tickets" CHECK ("from_number" <> "to_number");
-- A relation without direction is there once.
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_related_once" CHECK ("kind" <> 'RELATED' OR "from_number" < "to_number");
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_merge_has_way_back" CHECK (("kind" = 'MERGED_INTO') = ("taken" IS NOT NULL));

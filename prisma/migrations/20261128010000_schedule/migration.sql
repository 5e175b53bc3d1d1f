-- CreateEnum
CREATE TYPE "SwapState" AS ENUM ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'SWAP_ASKED';
ALTER TYPE "NotificationKind" ADD VALUE 'SWAP_DECIDED';
ALTER TYPE "NotificationKind" ADD VALUE 'HANDOVER_DUE';
ALTER TYPE "NotificationKind" ADD VALUE 'HANDOVER_WRITTEN';

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "about" TEXT,
ADD COLUMN     "place" TEXT;

-- CreateTable
CREATE TABLE "shift" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "start_time" TEXT NOT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "weekdays" TEXT[],
    "every_weeks" INTEGER NOT NULL DEFAULT 1,
    "ends_on" DATE,
    "needed" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift_exception" (
    "shift_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shift_exception_pkey" PRIMARY KEY ("shift_id","date")
);

-- CreateTable
CREATE TABLE "shift_swap" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "shift_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "back_shift_id" UUID,
    "back_date" DATE,
    "back_from_at" TIMESTAMPTZ(3),
    "back_until_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "state" "SwapState" NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "by_lead" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shift_swap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "time_off" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "time_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift_handover" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "shift_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shift_handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift_feed" (
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shift_feed_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "schedule_state" (
    "id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "handovers_asked_until" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "shift_user_id_idx" ON "shift"("user_id");

-- CreateIndex
CREATE INDEX "shift_ends_on_idx" ON "shift"("ends_on");

-- CreateIndex
CREATE UNIQUE INDEX "shift_swap_number_key" ON "shift_swap"("number");

-- CreateIndex
CREATE INDEX "shift_swap_state_from_at_idx" ON "shift_swap"("state", "from_at");

-- CreateIndex
CREATE INDEX "time_off_until_at_idx" ON "time_off"("until_at");

-- CreateIndex
CREATE INDEX "time_off_user_id_idx" ON "time_off"("user_id");

-- CreateIndex
CREATE INDEX "shift_handover_until_at_idx" ON "shift_handover"("until_at");

-- CreateIndex
CREATE UNIQUE INDEX "shift_handover_shift_id_date_key" ON "shift_handover"("shift_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "shift_feed_token_hash_key" ON "shift_feed"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_place_kind_occasion_key" ON "notification"("user_id", "place", "kind", "occasion");

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_exception" ADD CONSTRAINT "shift_exception_shift_id_fkey" FOREIGN KEY ("shift_id") REFERENCES "shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_shift_id_fkey" FOREIGN KEY ("shift_id") REFERENCES "shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_back_shift_id_fkey" FOREIGN KEY ("back_shift_id") REFERENCES "shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_handover" ADD CONSTRAINT "shift_handover_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_handover" ADD CONSTRAINT "shift_handover_shift_id_fkey" FOREIGN KEY ("shift_id") REFERENCES "shift"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_feed" ADD CONSTRAINT "shift_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE "shift"
  ADD CONSTRAINT "shift_start_time" CHECK ("start_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT "shift_duration" CHECK ("duration_minutes" BETWEEN 1 AND 1440),
  ADD CONSTRAINT "shift_weekdays" CHECK ("weekdays" <@ ARRAY['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']),
  ADD CONSTRAINT "shift_every_weeks" CHECK ("every_weeks" BETWEEN 1 AND 8),
  ADD CONSTRAINT "shift_needed" CHECK ("needed" BETWEEN 0 AND 99),
  -- Without weekdays it is one day's, so one index tells which shifts are over.
  ADD CONSTRAINT "shift_period" CHECK ("ends_on" >= "starts_on"
    AND (cardinality("weekdays") > 0 OR ("ends_on" IS NOT NULL AND "ends_on" = "starts_on")));

ALTER TABLE "time_off" ADD CONSTRAINT "time_off_period" CHECK ("from_at" < "until_at");

ALTER TABLE "shift_swap"
  ADD CONSTRAINT "shift_swap_two_people" CHECK ("from_id" <> "to_id"),
  ADD CONSTRAINT "shift_swap_back" CHECK (num_nonnulls("back_shift_id", "back_date", "back_from_at", "back_until_at") IN (0, 4)),
  ADD CONSTRAINT "shift_swap_decided" CHECK (("state" = 'ASKED') = ("decided_at" IS NULL)),
  ADD CONSTRAINT "shift_swap_reason" CHECK ("reason" IS NOT NULL OR NOT "by_lead");
-- An occurrence is offered to one at a time.
CREATE UNIQUE INDEX "shift_swap_open" ON "shift_swap" ("shift_id", "date") WHERE "state" = 'ASKED';

INSERT INTO "schedule_state" ("id") VALUES (1);
ALTER TABLE "schedule_state" ADD CONSTRAINT "schedule_state_one_row" CHECK ("id" = 1);

-- A line tells of one thing: a ticket, an exception, or what stands on a page.
ALTER TABLE "notification" DROP CONSTRAINT "notification_one_thing";
ALTER TABLE "notification" ADD CONSTRAINT "notification_one_thing"
  CHECK (num_nonnulls("ticket_number", "exception_id", "place") = 1),
  ADD CONSTRAINT "notification_about" CHECK (("place" IS NULL) = ("about" IS NULL));

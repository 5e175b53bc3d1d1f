-- A calendar was edited, and what is owed to the ticket moved.
ALTER TYPE "EventType" ADD VALUE 'CLOCKS_MOVED';

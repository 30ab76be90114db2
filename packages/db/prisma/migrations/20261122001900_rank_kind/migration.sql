-- Whoever's karma reaches a higher rank is told.
ALTER TYPE notification_kind ADD VALUE 'rank';

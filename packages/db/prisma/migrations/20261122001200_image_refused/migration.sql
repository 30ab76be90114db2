-- Whose file the scanner refused is told.
ALTER TYPE notification_kind ADD VALUE 'image_refused';

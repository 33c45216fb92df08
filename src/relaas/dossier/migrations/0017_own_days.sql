-- The day that a document gives as its own without the year, and the days that it lies between.

ALTER TABLE documents ADD COLUMN own_day_month_day TEXT;
ALTER TABLE documents ADD COLUMN own_day_passage_document TEXT;
ALTER TABLE documents ADD COLUMN own_day_passage_start INTEGER;
ALTER TABLE documents ADD COLUMN own_day_passage_end INTEGER;
ALTER TABLE documents ADD COLUMN own_day_weekday INTEGER;
ALTER TABLE documents ADD COLUMN own_day_earliest TEXT;
ALTER TABLE documents ADD COLUMN own_day_latest TEXT;

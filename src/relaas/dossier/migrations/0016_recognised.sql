-- Whether the words of a page were read from a picture.

ALTER TABLE pages ADD COLUMN recognised INTEGER NOT NULL DEFAULT 0;

-- What was last linked is in an order that leaves room for what comes between.
ALTER TABLE last_account RENAME COLUMN position TO row;

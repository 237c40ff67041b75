-- Whom a batch spoke of first, and which numbers were linked otherwise, since a knowledge number. Rows are written by the million and in
-- the order of their numbers, so a summary by block finds the latest and costs an import nothing.
create index subject_known_from on subject using brin (known_from);
create index attribution_known_from on attribution using brin (known_from);
create index attribution_known_to on attribution (known_to) where known_to is not null;

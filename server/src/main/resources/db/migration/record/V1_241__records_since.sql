-- What changed since a knowledge number is asked whenever a population of a trial is made fresh. The table of statements has its
-- summary of numbers by block; here few rows have a number, and a number is asked from.
create index record_stop_known_from on record_stop (known_from);
create index record_stop_known_to on record_stop (known_to) where known_to is not null;

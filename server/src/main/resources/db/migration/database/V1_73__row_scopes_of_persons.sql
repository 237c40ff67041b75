-- Whose rows about natural persons a session sees and writes. Work without a visitor is named where it needs them: what reads
-- batches in, what corrects a row on somebody's page, the turn of the day that deletes, evaluation and counting.
create function public.covers_every_person() returns boolean
    language sql stable parallel safe
    return current_setting('credit531.scope', true)
        in ('centre', 'job/read-batch', 'job/take-row', 'job/turn-of-the-day', 'job/evaluate-changes', 'job/count-records');

-- What an office has stated of persons is its own, and the credit centre's of its region.
create function public.covers_person(unit text, region text) returns boolean
    language sql stable parallel safe
    return public.covers_every_person()
        or split_part(current_setting('credit531.scope', true), '@', 1) in ('centre', 'unit/' || unit)
           and starts_with(region, split_part(current_setting('credit531.scope', true), '@', 2));

-- A row that is corrected on a page is found in the scope of who corrects it, and then taken as one that is read in.
create or replace function public.covers_every_unit() returns boolean
    language sql stable parallel safe
    return current_setting('credit531.scope', true)
        in ('centre', 'job/read-batch', 'job/retry-rows', 'job/take-row', 'job/stop-batches', 'job/turn-of-the-day', 'job/load-sample');

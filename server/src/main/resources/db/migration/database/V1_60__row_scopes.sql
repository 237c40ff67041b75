-- Whose rows a session sees and writes, whatever its query asks for. The platform sets credit531.scope for each transaction; where
-- it is not set, the tables whose policies ask here have no rows. Their owner is not bound, so that backup, restore and migrations
-- see everything. A scope says whose rows and, behind an at sign, the digits with which the codes of regions begin.

-- Whether the rows of every unit and region are meant: for the credit centre, and for work without a visitor, by its name.
create function public.covers_every_unit() returns boolean
    language sql stable parallel safe
    return current_setting('credit531.scope', true)
        in ('centre', 'job/read-batch', 'job/retry-rows', 'job/stop-batches', 'job/turn-of-the-day', 'job/load-sample');

create function public.covers_unit(unit text) returns boolean
    language sql stable parallel safe
    return public.covers_every_unit()
        or split_part(current_setting('credit531.scope', true), '@', 1) in ('centre', 'unit/' || unit);

create function public.covers_office(unit text, region text) returns boolean
    language sql stable parallel safe
    return public.covers_every_unit()
        or split_part(current_setting('credit531.scope', true), '@', 1) in ('centre', 'unit/' || unit)
           and starts_with(region, split_part(current_setting('credit531.scope', true), '@', 2));

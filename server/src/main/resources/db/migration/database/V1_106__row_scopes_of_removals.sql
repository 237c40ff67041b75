-- Confirming removals looks into every copy, whoever's it is: uploads, quarantined rows and statements of every unit and person.
create or replace function public.covers_every_person() returns boolean
    language sql stable parallel safe
    return current_setting('credit531.scope', true)
        in ('centre', 'job/read-batch', 'job/take-row', 'job/turn-of-the-day', 'job/evaluate-changes', 'job/count-records',
            'job/confirm-removals');

create or replace function public.covers_every_unit() returns boolean
    language sql stable parallel safe
    return current_setting('credit531.scope', true)
        in ('centre', 'job/read-batch', 'job/retry-rows', 'job/take-row', 'job/stop-batches', 'job/turn-of-the-day', 'job/load-sample',
            'job/confirm-removals');

-- A term that the catalogue shortens holds for what is already stored: the day of removal comes nearer, and never moves away.
-- The application may change nothing else of a statement, and this only through here.
create function public.shorten_terms(of_item text, months integer) returns bigint
    language sql security definer set search_path = public, pg_temp
    begin atomic
        with nearer as (
            update statement set removal_on = (effective_from + make_interval(months => months))::date
             where item = of_item and (removal_on is null or removal_on > (effective_from + make_interval(months => months))::date)
            returning 1)
        select count(*) from nearer;
    end;
revoke execute on function public.shorten_terms(text, integer) from public;
grant execute on function public.shorten_terms(text, integer) to credit531_application;

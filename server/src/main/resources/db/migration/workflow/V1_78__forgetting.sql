-- Steps are only ever added; whole cases end. The application forgets them through here alone, and none that has moved since.
create function public.workflow_forget(cases uuid[], ended_before timestamptz) returns bigint
    language sql security definer set search_path = public, pg_temp
    begin atomic
        delete from workflow_step
         where case_id = any(cases)
           and case_id not in (select s.case_id from workflow_step s
                                where s.case_id = any(cases) and s.at >= ended_before);
        with gone as (
            delete from workflow_case c
             where c.id = any(cases) and not exists (select 1 from workflow_step s where s.case_id = c.id)
            returning 1)
        select count(*) from gone;
    end;
revoke execute on function public.workflow_forget(uuid[], timestamptz) from public;
grant execute on function public.workflow_forget(uuid[], timestamptz) to credit531_application;

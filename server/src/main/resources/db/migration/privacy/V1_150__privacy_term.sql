-- Reports and records of what is done with personal information are kept for three years (pipl:56), and no longer: they name
-- persons themselves. The application deletes them through here alone, and none whose case has moved since.
create function public.privacy_forget(cases uuid[], ended_before timestamptz) returns bigint
    language sql security definer set search_path = public, pg_temp
    begin atomic
        delete from privacy_letter
         where breach = any(cases)
           and breach not in (select s.case_id from workflow_step s where s.case_id = any(cases) and s.at >= ended_before);
        delete from privacy_breach
         where case_id = any(cases)
           and case_id not in (select s.case_id from workflow_step s where s.case_id = any(cases) and s.at >= ended_before);
        with gone as (
            delete from privacy_assessment
             where case_id = any(cases)
               and case_id not in (select s.case_id from workflow_step s where s.case_id = any(cases) and s.at >= ended_before)
            returning 1)
        select count(*) from gone;
    end;
revoke execute on function public.privacy_forget(uuid[], timestamptz) from public;
grant execute on function public.privacy_forget(uuid[], timestamptz) to credit531_application;

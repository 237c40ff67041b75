-- An organisation that was a household keeps the number that it had as one: what it was called before may be a person's name, and
-- finds nobody.
delete from search_further f
 where f.used_until is not null
   and exists (select 1 from attribution a
                where a.subject = f.subject
                  and (a.scheme = 'registration-number' and substr(a.code, 7, 1) >= '6'
                       or a.scheme = 'uscc' and substr(a.code, 1, 2) = '92'));

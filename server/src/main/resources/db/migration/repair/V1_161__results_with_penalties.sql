-- Publication and use of penalties end after the longest period of their class from now on. Stored results that may rest on one which
-- is over are due at the next turn of the day; until then lists compute them anew.
update evaluation_result set next_change = least(next_change, current_date)
 where subject in (select a.subject from statement s
                     join attribution a on a.scheme = s.party_scheme and a.code = s.party_code and a.known_to is null
                    where s.item = 'administrative-penalty');

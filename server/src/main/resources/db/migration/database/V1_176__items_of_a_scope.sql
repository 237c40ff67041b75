-- A scope says, behind a second at sign, to which catalogue items it is limited, with commas between them; to none of them where there
-- is no second. Policies of tables whose rows are about one item ask for it beside whose rows they are.
create function public.covers_item(item text) returns boolean
    language sql stable parallel safe
    return coalesce(split_part(current_setting('credit531.scope', true), '@', 3), '') = ''
        or item = any (string_to_array(split_part(current_setting('credit531.scope', true), '@', 3), ','));

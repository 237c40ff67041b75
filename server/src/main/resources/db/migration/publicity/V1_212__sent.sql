-- When an office sent something last.
create index publication_sent on publication (unit, region, item, received_on);

alter table apart.colour add column shade int not null default 7;

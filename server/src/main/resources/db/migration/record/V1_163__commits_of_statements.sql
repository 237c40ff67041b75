-- What one commit brought is found without reading all of its item: numbers rise, so that a summary of each stretch says enough.
create index statement_knowledge on statement using brin (knowledge);

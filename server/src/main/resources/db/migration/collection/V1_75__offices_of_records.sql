-- Whose record it is, of what was stated before: the office's that sent its first version.
update statement s set region = b.region
  from statement f join batch b on b.id = f.batch
 where f.item = s.item and f.record_key = s.record_key and f.revision = 1 and b.region <> '330000';

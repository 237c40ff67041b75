-- Nobody asks for results by model and grade, and each result that is stored anew paid for the index.
drop index evaluation_result_grade;
-- Room in each page for the next version of a result: one that is due on the same day as before then touches no index at all.
alter table evaluation_result set (fillfactor = 80);

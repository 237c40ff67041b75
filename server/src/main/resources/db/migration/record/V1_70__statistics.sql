-- After a batch of millions, plans made from the statistics of before take minutes instead of seconds: the application may have
-- them made anew and need not wait until the database comes to it.
grant maintain on statement, statement_0, statement_1, statement_2, statement_3, statement_4, statement_5, statement_6, statement_7
    to credit531_application;

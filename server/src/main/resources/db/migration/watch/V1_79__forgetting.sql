-- What the watch asked, drew and allowed is forgotten when its term is over; its case goes with it.
grant delete on watch_allowance, watch_alert, watch_alert_entry, watch_sample, watch_review to credit531_application;

grant maintain on subject, attribution to credit531_application;

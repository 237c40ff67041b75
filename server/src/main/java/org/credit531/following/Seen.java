package org.credit531.following;

/**
 * Public facts of an organisation as they were seen.
 *
 * @param knowledge the number up to which records were seen
 * @param grade its published grade, empty where there is none
 * @param name its name
 */
record Seen(long knowledge, String grade, String name) {}

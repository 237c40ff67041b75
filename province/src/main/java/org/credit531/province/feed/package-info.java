/**
 * Owns what departments send: feeds written as data (FEEDS.md), the values of their columns and the defects of their rows; entry
 * point {@link org.credit531.province.feed.Feeds}.
 */
@NullMarked
package org.credit531.province.feed;

import org.jspecify.annotations.NullMarked;

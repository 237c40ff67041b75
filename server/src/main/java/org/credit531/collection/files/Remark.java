package org.credit531.collection.files;

/**
 * What a sender should know about how a file was read.
 *
 * @param code a stable code, such as {@code hidden-rows}
 * @param detail what it is about, such as their number
 */
public record Remark(String code, String detail) {}

package org.credit531.province.population;

import java.time.LocalDate;

/**
 * A turn in a subject's history.
 *
 * @param type what changed
 * @param day from which the new state holds
 * @param before what stood before
 * @param after what stands since
 * @param other number of the other organisation of a merger or split, -1 where there is none
 */
public record Change(Type type, LocalDate day, String before, String after, int other) {

    /** What can change. */
    public enum Type {
        /** The organisation was split off from another on this day. */
        SPLIT("分立"),
        /** Another name. */
        RENAME("名称变更"),
        /** Another address. */
        MOVE("住所变更"),
        /** Another legal representative. */
        REPRESENTATIVE("法定代表人变更"),
        /** Another registered capital, in 10,000 yuan. */
        CAPITAL("注册资本变更"),
        /** Absorbed by another organisation, which took over rights and obligations. */
        MERGER("合并"),
        /** The end otherwise. */
        END("注销");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The word that registers use. */
        public String word() {
            return word;
        }
    }
}

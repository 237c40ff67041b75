package org.credit531.scoring;

import java.util.List;

/**
 * What a model of a part of a family's subjects extends. Read together with its base, it is a whole model of its own; it
 * evaluates, instead of the base, the subjects of that part.
 *
 * @param model id of the base
 * @param version version of the base
 * @param part the subjects it evaluates
 */
public record Extension(String model, int version, Part part) {

    /**
     * Some of the subjects, told by a field of their latest record of an item: those of an industry, or of a kind that has a
     * code.
     *
     * @param item the item
     * @param field the field that holds the code
     * @param industry whether it is a code of GB/T 4754, of which the beginning is meant, and not a whole code
     * @param codes how the digits of the industry's code begin, or the codes
     */
    public record Part(String item, String field, boolean industry, List<String> codes) {

        /** A whole code tells more than the beginning of one, which has four digits at most. */
        private static final int WHOLE = 5;

        /** Copies the list. */
        public Part {
            codes = List.copyOf(codes);
        }

        /** Whether a subject could meet both equally closely, so that nothing says which model evaluates it. */
        public boolean clashesWith(Part other) {
            return isToldOtherwise(other) || !shared(other).isEmpty();
        }

        /** Whether other fields tell the subjects of the other, and as closely: beside an industry a whole code decides. */
        boolean isToldOtherwise(Part other) {
            return industry == other.industry && !(item.equals(other.item) && field.equals(other.field));
        }

        /** The codes that both name. */
        List<String> shared(Part other) {
            return codes.stream().filter(other.codes::contains).toList();
        }

        /** How closely a code is met: of an industry the length of the longest beginning; 0 where it is not. */
        public int matches(String code) {
            return industry ? longest(code) : codes.contains(code) ? WHOLE : 0;
        }

        /** With or without the letter of its section. */
        private int longest(String code) {
            boolean lettered = !code.isEmpty() && code.charAt(0) >= 'A' && code.charAt(0) <= 'Z';
            var digits = lettered ? code.substring(1) : code;
            int longest = 0;
            for (var prefix : codes) {
                if (digits.startsWith(prefix)) {
                    longest = Math.max(longest, prefix.length());
                }
            }
            return longest;
        }
    }
}

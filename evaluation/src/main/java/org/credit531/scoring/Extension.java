package org.credit531.scoring;

import java.util.List;

/**
 * What a model of an industry extends. Read together with its base, it is a whole model of its own; it evaluates, instead of
 * the base, the subjects of its industry.
 *
 * @param model id of the base
 * @param version version of the base
 * @param industry the subjects it evaluates
 */
public record Extension(String model, int version, Industry industry) {

    /**
     * The subjects of an industry, told by a field of their latest record of an item.
     *
     * @param item the item
     * @param field the field that holds a code of GB/T 4754
     * @param prefixes how the digits of the code begin
     */
    public record Industry(String item, String field, List<String> prefixes) {

        /** Copies the list. */
        public Industry {
            prefixes = List.copyOf(prefixes);
        }

        /** Length of the longest prefix that a code begins with, with or without the letter of its section; 0 for none. */
        int matches(String code) {
            boolean lettered = !code.isEmpty() && code.charAt(0) >= 'A' && code.charAt(0) <= 'Z';
            var digits = lettered ? code.substring(1) : code;
            int longest = 0;
            for (var prefix : prefixes) {
                if (digits.startsWith(prefix)) {
                    longest = Math.max(longest, prefix.length());
                }
            }
            return longest;
        }
    }
}

package org.credit531.watch;

import java.util.regex.Pattern;

/** The region in the code of an organisation unit, such as {@code 330300-transport}. */
final class Regional {

    private static final Pattern UNIT = Pattern.compile("(\\d{6})-.+");

    private Regional() {}

    /** The digits with which the regions begin that lie in the unit's own; none where the code tells no region. */
    static String prefix(String unit) {
        var code = UNIT.matcher(unit);
        if (!code.matches()) {
            return "";
        }
        var region = code.group(1);
        if (region.endsWith("0000")) {
            return region.substring(0, 2);
        }
        return region.endsWith("00") ? region.substring(0, 4) : region;
    }
}

package org.credit531.access;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The organisation unit to which an account or a client belongs, as its code tells it: the region's six digits and, after
 * a hyphen, the department, as in {@code 330300-transport}.
 *
 * @param organisation the code
 */
public record Membership(String organisation) implements Serializable {

    /** The region of the platform's own province. */
    public static final String PROVINCE = "330000";

    private static final int REGION = 6;
    private static final int CITY = 4;
    private static final Pattern CODE = Pattern.compile("[0-9]{6}-[a-z][a-z0-9-]{1,63}");

    public Membership {
        if (!isCode(organisation)) {
            throw new IllegalArgumentException("No organisation unit: " + organisation);
        }
    }

    /** The province's unit of a department. */
    public static Membership provincial(String department) {
        return of(PROVINCE, department);
    }

    /** A region's unit of a department. */
    public static Membership of(String region, String department) {
        return new Membership(region + "-" + department);
    }

    /** Whether it has the form of a code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The six digits of its region. */
    public String region() {
        return organisation.substring(0, REGION);
    }

    /** The department: for government, the code of the information unit. */
    public String department() {
        return organisation.substring(REGION + 1);
    }

    /** With which digits the regions begin that lie in its region, itself included. */
    public String regionPrefix() {
        return DataScope.prefix(region());
    }

    /** Its region and those around it, such as a county, its city and the province; the narrower come later in order of digits. */
    public Set<String> regionsAround() {
        String region = region();
        return new TreeSet<>(List.of(region, region.substring(0, CITY) + "00", region.substring(0, 2) + "0000"));
    }

    /** Whether it stands for the whole province. */
    public boolean isProvincial() {
        return region().equals(PROVINCE);
    }
}

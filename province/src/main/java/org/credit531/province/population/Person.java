package org.credit531.province.population;

import java.time.LocalDate;
import java.util.List;
import org.credit531.province.draw.Chance;

/**
 * A person who does not exist. The citizen number passes the check of GB 11643 and can be nobody's: it says that the number
 * was given out in 100000, which is the country as a whole and no place that registers people.
 */
public final class Person implements Subject {

    private static final String NOWHERE = "100000";
    private static final LocalDate ELDEST = LocalDate.of(1946, 1, 1);
    private static final int DAYS = 22_280; // births until the end of 2006
    private static final int SEQUENCES = 998;
    private static final long STRIDE = 1_000_003; // prime, so that no number comes twice
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int REPRESENTATIVES = 11_000_000;
    private static final int OF_AGE = 18;
    private static final int WORKING_YEARS = 50;

    private final long seed;
    private final int number;
    private final long position;
    private final int risk;
    private final LocalDate birth;

    Person(long seed, int number) {
        this.seed = seed;
        this.number = number;
        position = position(seed, number);
        birth = birth(position);
        risk = Chance.of(seed, "person-risk", number).below(10_000);
    }

    private static long position(long seed, int number) {
        int offset = Chance.of(seed, "persons", 0).below(DAYS * SEQUENCES);
        return (number * STRIDE + offset) % ((long) DAYS * SEQUENCES);
    }

    private static LocalDate birth(long position) {
        return ELDEST.plusDays(position % DAYS);
    }

    /** The citizen number of a legal representative: none of the persons' own, as these are from the other half. */
    static String numberOfRepresentative(long seed, int number) {
        return numberAt(position(seed, REPRESENTATIVES + number));
    }

    private static String numberAt(long position) {
        var birth = birth(position);
        // The leading one keeps zeros.
        long digits = 1_0000_00_00L + birth.getYear() * 10_000L + birth.getMonthValue() * 100L + birth.getDayOfMonth();
        var body = NOWHERE + Long.toString(digits * 1_000 + 1 + position / DAYS).substring(1);
        int sum = 0;
        for (int index = 0; index < body.length(); index++) {
            sum += (body.charAt(index) - '0') * WEIGHTS[index];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** A name that nobody has: 样本, and two characters of the counting signs. */
    public static String invented(Chance chance) {
        return "样本" + "甲乙丙丁戊己庚辛壬癸".charAt(chance.below(10)) + "一二三四五六七八九十".charAt(chance.below(10));
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Kind kind() {
        return Kind.NATURAL_PERSON;
    }

    @Override
    public int risk() {
        return risk;
    }

    @Override
    public boolean outcome() {
        return false;
    }

    @Override
    public Place place() {
        return Place.drawn(Chance.of(seed, "person-place", number));
    }

    @Override
    public LocalDate beginning() {
        return birth.plusYears(OF_AGE);
    }

    @Override
    public LocalDate end() {
        var old = birth.plusYears(OF_AGE + (long) WORKING_YEARS);
        return old.isBefore(Population.CLOSED) ? old : Population.CLOSED;
    }

    @Override
    public String industry() {
        return "";
    }

    @Override
    public boolean isIntermediary() {
        return false;
    }

    @Override
    public boolean isLocalGovernment() {
        return false;
    }

    @Override
    public String code() {
        return "";
    }

    @Override
    public String personNumber() {
        return numberAt(position);
    }

    @Override
    public String name(LocalDate day) {
        return invented(Chance.of(seed, "person-name", number));
    }

    @Override
    public String registrationNumber() {
        return "";
    }

    @Override
    public String organisationCode() {
        return "";
    }

    @Override
    public String taxNumber() {
        return "";
    }

    @Override
    public List<Change> changes() {
        return List.of();
    }

    @Override
    public Organisation standing(LocalDate day) {
        throw new IllegalStateException("a person has no registration: use the column for organisations only");
    }

    @Override
    public String representative(LocalDate day) {
        return "";
    }

    @Override
    public String representativeNumber(LocalDate day) {
        return "";
    }

    @Override
    public String address(LocalDate day) {
        var chance = Chance.of(seed, "person-address", number);
        return place().address(chance, "样本");
    }
}

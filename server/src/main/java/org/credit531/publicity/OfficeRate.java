package org.credit531.publicity;

/**
 * How an office kept its duties in a month. Offices are agencies: small numbers of theirs are nobody's secret.
 *
 * @param unit the information unit; empty where all of a region are added up
 * @param region the region of the office
 * @param received decisions that became public in the month, without its backlog
 * @param backlog decisions from before the office began to send: nobody says that they are late
 * @param late those of {@code received} that took longer than the term
 * @param refused rows that were not taken as they came
 * @param corrected items that were corrected after they were public
 * @param hidden decisions that had not been sent, found in the month
 * @param withdrawn items of which it became known in the month that they were taken back
 * @param withdrawnLate those of them that were told later than the law lets a public decision stand
 */
record OfficeRate(
        String unit,
        String region,
        long received,
        long backlog,
        long late,
        long refused,
        long corrected,
        long hidden,
        long withdrawn,
        long withdrawnLate) {

    /** Nothing of an office. */
    static OfficeRate none(String unit, String region) {
        return new OfficeRate(unit, region, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Both together, under the name of this. */
    OfficeRate plus(OfficeRate other) {
        return new OfficeRate(
                unit,
                region,
                received + other.received,
                backlog + other.backlog,
                late + other.late,
                refused + other.refused,
                corrected + other.corrected,
                hidden + other.hidden,
                withdrawn + other.withdrawn,
                withdrawnLate + other.withdrawnLate);
    }

    /** The same under another name. */
    OfficeRate of(String otherUnit, String otherRegion) {
        return none(otherUnit, otherRegion).plus(this);
    }

    /** Of what was received, how much came late: in tenths of a percent. */
    public long lateShare() {
        return share(late, received);
    }

    /** Of what was sent, how much was wrong, at once or afterwards: in tenths of a percent. */
    public long wrongShare() {
        return share(refused + corrected, received + backlog + refused);
    }

    /** Of what should have come, how much was hidden: in tenths of a percent. */
    public long hiddenShare() {
        return share(hidden, received + hidden);
    }

    /** Of what was taken back, how much the platform was told of too late: in tenths of a percent. */
    public long withdrawnLateShare() {
        return share(withdrawnLate, withdrawn);
    }

    /** Rounded half up; nothing of nothing is nothing, and what was corrected may have been received before. */
    private static long share(long part, long whole) {
        return whole == 0 ? 0 : Math.min(1_000, (2_000 * part + whole) / (2 * whole));
    }
}

package org.credit531.trial.report;

/**
 * What no model reads, told with every report on fairness: a group can fare worse without anybody having read what it has in
 * common, and a reader must not have to ask. The catalogue and the lint of the server refuse each of these.
 */
public enum NeverRead {
    /** Nationality and ethnic origin. */
    NATIONALITY(4),
    /** Religion. */
    RELIGION(4),
    /** Sex. */
    SEX(4),
    /** Genes, biometrics, illness and health. */
    BODY_AND_HEALTH(4),
    /** Opinions and what is said online. */
    OPINIONS(4),
    /** Addresses, the neighbourhood, whereabouts. */
    NEIGHBOURHOOD(4),
    /** Social ties and relations to others. */
    SOCIAL_NETWORK(5),
    /** Legal representatives and other people beside an organisation. */
    OTHER_PEOPLE(5),
    /** Size, capital, revenue, taxes paid. */
    MEANS(3),
    /** What was recorded for other ends than evaluation. */
    OTHER_PURPOSES(3);

    private final int rule;

    NeverRead(int rule) {
        this.rule = rule;
    }

    /** The rule of the charter that it follows from. */
    public int rule() {
        return rule;
    }
}

package org.credit531.province.feed;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.credit531.province.draw.Chance;
import org.credit531.province.feed.Feed.Second;
import org.credit531.province.feed.Truth.Outcome;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Population;
import org.credit531.province.population.Subject;
import org.jspecify.annotations.Nullable;

/** A department going through its registers subject by subject, and sending what it has. */
public final class Sending {

    private static final int TEN_THOUSAND = 10_000;
    private static final int NEVER_SENT = 5;

    /** What is drawn apart from each other. */
    private enum Draw {
        RECORDS(""),
        PLAN("/plan"),
        CELLS("/cells"),
        DAMAGE("/damage");

        private final String word;

        Draw(String word) {
            this.word = word;
        }

        /** The purposes of the streams of chance. */
        static String[] purposes(String whose) {
            return Stream.of(values()).map(draw -> whose + draw.word).toArray(String[]::new);
        }
    }

    /** What happens to a sound record later, with its share in ten thousand. */
    private enum Fate {
        LATE(150),
        CORRECTED(150),
        WITHDRAWN(80),
        RESENT(200),
        NONE(0);

        private final int share;

        Fate(int share) {
            this.share = share;
        }

        static Fate drawn(Chance chance) {
            int draw = chance.below(TEN_THOUSAND);
            int upTo = 0;
            for (Fate fate : values()) {
                upTo += fate.share;
                if (draw < upTo) {
                    return fate;
                }
            }
            return NONE;
        }

        String code() {
            return this == NONE ? "sound" : name().toLowerCase(Locale.ROOT);
        }
    }

    private final Population population;
    private final Feed feed;
    private final Defects defects;
    private final Damage damage;
    private final Delivery delivery;
    private final Rows rows;
    private final String[] ofOrganisations;
    private final String[] ofPersons;

    private Sending(Population population, Feed feed, Defects defects, Delivery delivery, Rows rows) {
        this.population = population;
        this.feed = feed;
        this.defects = defects;
        this.damage = new Damage(population, feed);
        this.delivery = delivery;
        this.rows = rows;
        this.ofOrganisations = Draw.purposes(feed.id());
        this.ofPersons = Draw.purposes(feed.id() + "/person");
    }

    /** Sends a delivery of a feed. */
    public static void send(Population population, Feed feed, Defects usual, Delivery delivery, Rows rows)
            throws IOException {
        new Sending(population, feed, feed.defects(usual), delivery, rows).send();
    }

    private void send() throws IOException {
        if (delivery == Delivery.SECOND && feed.second() == Second.NONE) {
            return;
        }
        boolean onlyPersons = feed.whom().kinds().equals(java.util.Set.of(Kind.NATURAL_PERSON));
        for (int number = 0; number < population.size() && !onlyPersons; number++) {
            if (feed.whom().mayCover(population.kindOfOrganisation(number))) {
                send(population.organisation(number));
            }
        }
        for (int number = 0;
                number < population.size() && feed.whom().kinds().contains(Kind.NATURAL_PERSON);
                number++) {
            send(population.person(number));
        }
    }

    private void send(Subject subject) throws IOException {
        if (!feed.whom().covers(subject)) {
            return;
        }
        var chance = chance(Draw.RECORDS, subject, 0);
        if (feed.whom().takes(subject, chance)) {
            for (Occasion occasion : Occasion.of(feed.whom(), subject, chance)) {
                new Record(subject, occasion).send();
            }
        } else if (isDelta() && chance.hits(NEVER_SENT)) {
            withdrawNeverSent(subject, chance);
        }
    }

    private boolean isDelta() {
        return delivery == Delivery.SECOND && feed.second() == Second.DELTA;
    }

    private void withdrawNeverSent(Subject subject, Chance chance) throws IOException {
        List<Occasion> occasions = Occasion.of(feed.whom(), subject, chance);
        if (!occasions.isEmpty()) {
            var occasion = occasions.getFirst();
            var truth = new Truth(
                    subject,
                    occasion.index(),
                    occasion.day(),
                    "never-sent",
                    Outcome.QUARANTINED,
                    "nothing-to-withdraw",
                    "");
            rows.row(cells(subject, occasion), "撤销", truth);
        }
    }

    private Chance chance(Draw draw, Subject subject, int index) {
        var purposes = subject.kind() == Kind.NATURAL_PERSON ? ofPersons : ofOrganisations;
        return Chance.of(population.seed(), purposes[draw.ordinal()], subject.number() * Occasion.MOST + index);
    }

    private @Nullable Object[] cells(Subject subject, Occasion occasion) {
        return new Drawing(population, feed, subject, occasion, chance(Draw.CELLS, subject, occasion.index())).drawn();
    }

    /** One record on its way: what it suffers is drawn apart from what it says, so that damage changes no other cell. */
    private final class Record {

        private final Subject subject;
        private final Occasion occasion;
        private final Chance chance;
        private final @Nullable Object[] cells;
        private final Optional<Defect> defect;
        private final Fate fate;
        private final Optional<String> news;

        Record(Subject subject, Occasion occasion) {
            this.subject = subject;
            this.occasion = occasion;
            chance = chance(Draw.PLAN, subject, occasion.index());
            cells = cells(subject, occasion);
            news = feed.isRegister() ? Occasion.sinceFirstFile(subject) : Optional.empty();
            defect = isFounded() ? Optional.empty() : defects.drawn(chance).filter(this::canSuffer);
            boolean goesOn = defect.isEmpty() && news.isEmpty() && feed.second() != Second.NONE;
            fate = goesOn ? fate() : Fate.NONE;
        }

        /** Whether a register has it in its second file only. */
        private boolean isFounded() {
            return news.isPresent() && occasion.day().equals(Population.CLOSED);
        }

        private boolean canSuffer(Defect drawn) {
            return drawn == Defect.OVERTAKEN
                    ? isCorrectable()
                    : damage.done(drawn, subject, cells.clone(), trial()).isPresent();
        }

        /** The same chance as the damage itself will have. */
        private Chance trial() {
            return chance(Draw.DAMAGE, subject, occasion.index());
        }

        private Fate fate() {
            var drawn = Fate.drawn(chance);
            return drawn == Fate.CORRECTED && !isCorrectable() ? Fate.NONE : drawn;
        }

        private boolean isCorrectable() {
            return feed.corrects() >= 0 && cells[feed.corrects()] != null;
        }

        void send() throws IOException {
            if (delivery == Delivery.FIRST) {
                first();
            } else if (isDelta()) {
                changes();
            } else {
                everything();
            }
        }

        private void first() throws IOException {
            if (defect.isPresent()) {
                damaged(defect.get());
            } else if (fate != Fate.LATE && !isFounded()) {
                row(cells, "", "sound", Outcome.ACCEPTED);
            }
        }

        private void damaged(Defect suffered) throws IOException {
            switch (suffered) {
                case DUPLICATE -> {
                    row(cells, "", suffered.code(), Outcome.ACCEPTED);
                    row(cells, "", suffered.code(), Outcome.UNCHANGED);
                }
                case OVERTAKEN -> {
                    rows.row(altered(), "", Truth.damaged(subject, occasion, suffered, ""));
                    row(cells, "", suffered.code(), Outcome.ACCEPTED);
                }
                default -> {
                    var instead = damage.done(suffered, subject, cells, trial()).orElse("");
                    rows.row(cells, "", Truth.damaged(subject, occasion, suffered, instead));
                }
            }
        }

        private void changes() throws IOException {
            if (news.isPresent()) {
                var now = cells(subject, Occasion.atEnd());
                row(now, isFounded() ? "新增" : "变更", news.get(), Outcome.ACCEPTED);
                return;
            }
            switch (fate) {
                case LATE -> row(cells, "新增", fate.code(), Outcome.ACCEPTED);
                case CORRECTED -> row(altered(), "变更", fate.code(), Outcome.ACCEPTED);
                case WITHDRAWN -> row(cells, "撤销", fate.code(), Outcome.WITHDRAWN);
                case RESENT -> row(cells, "新增", fate.code(), Outcome.UNCHANGED);
                case NONE -> {}
            }
        }

        /** Sends the record as it stands now: mended where it was refused, damaged as before where it was taken. */
        private void everything() throws IOException {
            if (fate == Fate.WITHDRAWN) {
                rows.leftOut(Truth.of(subject, occasion, fate.code(), Outcome.WITHDRAWN));
                return;
            }
            if (defect.isPresent()) {
                again(defect.get());
            } else {
                boolean isNew = fate == Fate.LATE || fate == Fate.CORRECTED;
                var now = fate == Fate.CORRECTED ? altered() : cells;
                row(now, "", isNew ? fate.code() : "sound", isNew ? Outcome.ACCEPTED : Outcome.UNCHANGED);
            }
        }

        private void again(Defect suffered) throws IOException {
            boolean isMended = suffered.isRefused() && suffered != Defect.OVERTAKEN;
            if (!isMended && !suffered.isRefused()) {
                damage.done(suffered, subject, cells, trial());
            }
            row(cells, "", isMended ? "mended" : suffered.code(), isMended ? Outcome.ACCEPTED : Outcome.UNCHANGED);
        }

        private @Nullable Object[] altered() {
            var other = cells.clone();
            int column = feed.corrects();
            Object cell = other[column];
            if (cell != null) {
                other[column] = feed.columns().get(column).value().altered(cell);
            }
            return other;
        }

        private void row(@Nullable Object[] now, String operation, String what, Outcome outcome) throws IOException {
            rows.row(now, operation, Truth.of(subject, occasion, what, outcome));
        }
    }
}

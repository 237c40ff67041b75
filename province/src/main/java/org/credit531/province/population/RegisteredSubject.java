package org.credit531.province.population;

import java.time.LocalDate;
import java.util.List;
import org.credit531.province.draw.Chance;
import org.credit531.province.draw.Weighted;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that does not exist. What decides whether a department speaks of it is drawn at once; texts and history
 * are worked out when they are asked for, since most feeds leave most subjects out.
 */
public final class RegisteredSubject implements Subject {

    // Of companies, per ten thousand: 12 in a hundred of companies and cooperatives together.
    private static final int CONSTRUCTION_SHARE = 1_272;
    private static final int INTERMEDIARY_SHARE = 400;
    private static final LocalDate OPENED = LocalDate.of(1985, 1, 1);
    private static final LocalDate COOPERATIVES_LAW = LocalDate.of(2007, 7, 1);
    private static final LocalDate UNIFIED_CODES = LocalDate.of(2015, 10, 1);
    private static final Weighted<String> CATEGORIES =
            Weighted.words("91 700 92 120 93 40 31 4 32 1 34 1 51 34 52 30 53 3 12 40 11 27");
    private static final Weighted<String> STATUSES = Weighted.words("存续 860 注销 90 吊销 40 迁出 10");
    private static final Weighted<String> TRADES = Weighted.words("施工 70 设计 20 监理 10");
    private static final String ORGANISATION = "organisation";

    private final Population population;
    private final int number;
    private final String category;
    private final Kind kind;
    private final Place place;
    private final String trade;
    private final String group;
    private final Industry industry;
    private final String status;
    private final LocalDate established;
    private final int risk;
    private @Nullable String code;
    private @Nullable Naming naming;
    private @Nullable History history;

    RegisteredSubject(Population population, int number) {
        this.population = population;
        this.number = number;
        var chance = Chance.of(population.seed(), ORGANISATION, number);
        category = CATEGORIES.draw(chance);
        kind = kind(category);
        place = Place.drawn(chance);
        trade = category.equals("91") ? trade(chance) : "";
        group = Naming.group(category, trade);
        industry = Industry.drawn(chance, group);
        status = category.equals("11") ? "存续" : STATUSES.draw(chance);
        established = later(
                category.equals("93") ? COOPERATIVES_LAW : OPENED,
                Population.CLOSED.minusYears(TRADES_ARE_OLD.contains(trade) ? 3 : 0),
                chance);
        risk = chance.below(10_000);
    }

    private static final List<String> TRADES_ARE_OLD = List.of("施工", "设计", "监理");

    private static String trade(Chance chance) {
        if (chance.hits(CONSTRUCTION_SHARE)) {
            return TRADES.draw(chance);
        }
        return chance.hits(INTERMEDIARY_SHARE) ? "intermediary" : "";
    }

    /** A day of the span, recent ones more often: the register grew. */
    static LocalDate later(LocalDate first, LocalDate last, Chance chance) {
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        return first.plusDays(Math.max(chance.below(days), chance.below(days)));
    }

    /** First two characters of the code: 91 company, 92 individual business, 93 cooperative, 31 law firm and so on. */
    String category() {
        return category;
    }

    LocalDate established() {
        return established;
    }

    String status() {
        return status;
    }

    boolean lives() {
        return status.equals("存续");
    }

    private Chance chance(String purpose) {
        return Chance.of(population.seed(), purpose, number);
    }

    Naming naming() {
        var known = naming;
        if (known == null) {
            known = Naming.of(group, industry, place, population.tradeNames().of(number), chance("name"));
            naming = known;
        }
        return known;
    }

    History history() {
        var known = history;
        if (known == null) {
            known = History.of(this, population, chance("history"));
            history = known;
        }
        return known;
    }

    String newAddress(Chance chance) {
        return place.address(chance, population.tradeNames().of(number));
    }

    long capital() {
        return Capital.drawn(category, chance("capital"));
    }

    /** What it was before it was doubled, if it ever was. */
    long formerCapital() {
        return capital() / 2;
    }

    @Override
    public int number() {
        return number;
    }

    /** The kind of the organisation of a number, without drawing more of it: most feeds speak of few kinds. */
    static Kind kind(long seed, int number) {
        return kind(CATEGORIES.draw(Chance.of(seed, ORGANISATION, number)));
    }

    private static Kind kind(String category) {
        return switch (category) {
            case "92" -> Kind.INDIVIDUAL_BUSINESS;
            case "51", "52", "53" -> Kind.SOCIAL_ORGANISATION;
            case "12" -> Kind.PUBLIC_INSTITUTION;
            case "11" -> Kind.GOVERNMENT_AGENCY;
            default -> Kind.ENTERPRISE;
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int risk() {
        return risk;
    }

    @Override
    public boolean outcome() {
        int share = switch (band()) {
            case EXCELLENT -> 0;
            case GOOD -> 20;
            case MEDIUM -> 250;
            case POOR -> 5_000;
        };
        return chance("outcome").hits(share);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public LocalDate beginning() {
        return established;
    }

    @Override
    public LocalDate end() {
        return lives() ? Population.CLOSED : history().last();
    }

    @Override
    public String industry() {
        return industry.code();
    }

    @Override
    public boolean isIntermediary() {
        return switch (category) {
            case "31", "32", "34" -> true;
            case "91" -> trade.equals("intermediary") || trade.equals("监理");
            default -> false;
        };
    }

    @Override
    public boolean isLocalGovernment() {
        return industry.word().endsWith("人民政府");
    }

    @Override
    public String code() {
        var known = code;
        if (known == null) {
            known = population.codes().of(number, category, place.code());
            code = known;
        }
        return known;
    }

    @Override
    public String personNumber() {
        return "";
    }

    @Override
    public String name(LocalDate day) {
        return history().at(Change.Type.RENAME, day, naming().name());
    }

    @Override
    public String registrationNumber() {
        boolean registeredByMarket = category.startsWith("9");
        return registeredByMarket && isOlderThanUnifiedCodes()
                ? InventedCodes.registration(number, category.equals("92"))
                : "";
    }

    private boolean isOlderThanUnifiedCodes() {
        return established.isBefore(UNIFIED_CODES);
    }

    @Override
    public String organisationCode() {
        return code().substring(8, 17);
    }

    @Override
    public String taxNumber() {
        return isOlderThanUnifiedCodes() ? place.code() + organisationCode() : "";
    }

    @Override
    public List<Change> changes() {
        return history().changes();
    }

    @Override
    public Organisation standing(LocalDate day) {
        return new Organisation(
                code(),
                category,
                name(day),
                status(day),
                established,
                history().approved(day, established),
                representative(day),
                capital(day),
                address(day),
                industry.code(),
                naming().authority(),
                TRADES_ARE_OLD.contains(trade) ? trade : "");
    }

    private String status(LocalDate day) {
        return history().at(Change.Type.MERGER, day, history().at(Change.Type.END, day, status));
    }

    private long capital(LocalDate day) {
        boolean later = history().changes().stream()
                .anyMatch(change -> change.type() == Change.Type.CAPITAL && day.isBefore(change.day()));
        return later ? formerCapital() : capital();
    }

    @Override
    public String representative(LocalDate day) {
        return history().at(Change.Type.REPRESENTATIVE, day, history().representative());
    }

    @Override
    public String representativeNumber(LocalDate day) {
        boolean former = !representative(day).equals(history().representative());
        return Person.numberOfRepresentative(population.seed(), 2 * number + (former ? 1 : 0));
    }

    @Override
    public String address(LocalDate day) {
        return history().at(Change.Type.MOVE, day, history().address());
    }
}

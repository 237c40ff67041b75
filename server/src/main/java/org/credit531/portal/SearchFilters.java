package org.credit531.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.access.Membership;
import org.credit531.identifiers.Region;
import org.credit531.identifiers.Regions;
import org.credit531.identifiers.SubjectKind;
import org.credit531.subject.CodeState;
import org.credit531.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** By what the results of a search may be narrowed. */
@Component
class SearchFilters {

    private static final List<SubjectKind> KINDS = List.of(
            SubjectKind.ENTERPRISE,
            SubjectKind.INDIVIDUAL_BUSINESS,
            SubjectKind.SOCIAL_ORGANISATION,
            SubjectKind.PUBLIC_INSTITUTION,
            SubjectKind.GOVERNMENT_AGENCY,
            SubjectKind.OTHER_ORGANISATION);
    private static final int PROVINCE_DIGITS = 2;
    private static final int CITY_DIGITS = 4;

    private final MessageSource messages;
    private final Clock clock;

    SearchFilters(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    List<Choice> kinds(Locale locale) {
        return choices("kind.all", KINDS.stream().map(SubjectKind::code), "kind.", locale);
    }

    List<Choice> states(Locale locale) {
        return choices("results.state.all", Arrays.stream(CodeState.values()).map(CodeState::code), "state.", locale);
    }

    /**
     * The cities of the province, by the digits with which codes of their divisions begin; behind the city that is chosen, or in which
     * the chosen county lies, its counties.
     */
    List<Choice> regions(@Nullable String chosen, Locale locale) {
        String province = Membership.PROVINCE.substring(0, PROVINCE_DIGITS);
        String open = chosen == null || chosen.length() < CITY_DIGITS ? null : chosen.substring(0, CITY_DIGITS);
        Stream<Choice> divisions = Regions.below(province, LocalDate.now(clock)).stream()
                .filter(region -> region.level() == Region.Level.PREFECTURE
                        || open != null
                                && region.level() == Region.Level.COUNTY
                                && region.code().startsWith(open))
                .map(region -> choice(region, locale));
        return Stream.concat(Stream.of(all("results.region.all", locale)), divisions)
                .toList();
    }

    private static Choice choice(Region region, Locale locale) {
        return region.level() == Region.Level.PREFECTURE
                ? new Choice(region.code().substring(0, CITY_DIGITS), region.name(locale))
                : new Choice(region.code(), "· " + region.name(locale));
    }

    private List<Choice> choices(String all, Stream<String> codes, String key, Locale locale) {
        Function<String, Choice> choice = code -> new Choice(code, messages.getMessage(key + code, null, locale));
        return Stream.concat(Stream.of(all(all, locale)), codes.map(choice)).toList();
    }

    private Choice all(String key, Locale locale) {
        return new Choice("", messages.getMessage(key, null, locale));
    }
}

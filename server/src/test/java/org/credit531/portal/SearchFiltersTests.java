package org.credit531.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.credit531.web.Choice;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Where results can be narrowed to: a city, and then one of its counties, so that the choice shown is the one that holds. */
class SearchFiltersTests {

    private final SearchFilters filters = new SearchFilters(
            messages(), Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private static StaticMessageSource messages() {
        var messages = new StaticMessageSource();
        messages.addMessage("results.region.all", Locale.ENGLISH, "All");
        return messages;
    }

    @Test
    void offerTheElevenCitiesFirst() {
        List<Choice> choices = filters.regions(null, Locale.ENGLISH);
        assertThat(choices).hasSize(12).first().isEqualTo(new Choice("", "All"));
        assertThat(choices).contains(new Choice("3301", "Hangzhou"), new Choice("3310", "Taizhou"));
        assertThat(filters.regions("", Locale.ENGLISH)).isEqualTo(choices);
        assertThat(filters.regions("33", Locale.ENGLISH)).isEqualTo(choices);
    }

    @Test
    void offerTheCountiesOfTheChosenCityBehindIt() {
        List<Choice> choices = filters.regions("3309", Locale.ENGLISH);
        int city = choices.indexOf(new Choice("3309", "Zhoushan"));
        assertThat(choices.subList(city + 1, city + 5))
                .containsExactly(
                        new Choice("330902", "· Dinghai District"),
                        new Choice("330903", "· Putuo District"),
                        new Choice("330921", "· Daishan County"),
                        new Choice("330922", "· Shengsi County"));
        assertThat(choices).hasSize(16);
        assertThat(filters.regions("330921", Locale.ENGLISH))
                .as("so that a county that was chosen is the one that shows")
                .isEqualTo(choices);
    }
}

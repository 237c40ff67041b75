package org.credit531.publicity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the address of an item that was taken back tells: when and how, and nothing of whom it was about or what it said. */
@Component
class ShowingWithdrawals {

    private static final String GROUND = "withdrawal-ground";
    private static final List<String> OF_THE_PLATFORM = List.of(Withdrawal.BY_ITS_UNIT, Withdrawal.FOUND_WRONG);

    private final Catalogue catalogue;
    private final MessageSource messages;

    ShowingWithdrawals(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** Its lines; none of an item that was not taken back. */
    List<ShowingPublications.Term> lines(Publication publication, Locale locale) {
        Withdrawal withdrawal = publication.withdrawal();
        if (withdrawal == null) {
            return List.of();
        }
        return Stream.of(
                        line("acted", withdrawal.actedOn(), locale),
                        line("told", withdrawal.toldOn(), locale),
                        line("ground", ground(publication.item(), withdrawal.ground(), locale), locale))
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    private ShowingPublications.Term line(String what, @Nullable Object value, Locale locale) {
        return new ShowingPublications.Term(
                text("publicity.withdrawal." + what, locale), value == null ? "" : value.toString());
    }

    private String ground(String item, String code, Locale locale) {
        if (OF_THE_PLATFORM.contains(code)) {
            return text("publicity.withdrawal." + code, locale);
        }
        if (code.isEmpty()) {
            return "";
        }
        return catalogue
                .require(item)
                .field(GROUND)
                .map(field -> field.display(code, locale))
                .orElse(code);
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}

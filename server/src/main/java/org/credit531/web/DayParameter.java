package org.credit531.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * A day in a request, written yyyy-MM-dd. Days before 1900 and after 2100 are typing errors in every record that the
 * platform can hold, and further out the database knows no days at all.
 */
@Component
public class DayParameter implements Converter<String, @Nullable LocalDate> {

    private static final int LENGTH = "yyyy-MM-dd".length();
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;

    /** The day, if the text is one. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(text)
                    .filter(day -> day.length() == LENGTH)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A parameter that is not there may be empty too. */
    @Override
    public @Nullable LocalDate convert(String text) {
        return text.isBlank()
                ? null
                : read(text.strip()).orElseThrow(() -> new IllegalArgumentException("not a day: yyyy-MM-dd"));
    }
}

package org.credit531.space;

import org.credit531.accounts.SignInLetters;
import org.credit531.calendar.DayTurned;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets at the turn of the day wishes for a letter that nobody came for, and letters whose time has long been over. */
@Component
class ForgettingLetters {

    private static final int ORDER = 69;

    private final SignInLetters letters;

    ForgettingLetters(SignInLetters letters) {
        this.letters = letters;
    }

    @EventListener(DayTurned.class)
    @Order(ORDER)
    void onTurn() {
        letters.forget();
    }
}

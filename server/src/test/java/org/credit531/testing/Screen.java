package org.credit531.testing;

import java.util.Locale;

/** On what pages are looked at: a phone and a desk, in both languages. */
public enum Screen {
    CHINESE_PHONE("zh-CN", 375),
    CHINESE_DESK("zh-CN", 1280),
    ENGLISH_PHONE("en", 375),
    ENGLISH_DESK("en", 1280);

    private final String language;
    private final int width;

    Screen(String language, int width) {
        this.language = language;
        this.width = width;
    }

    /** The language that the browser asks for. */
    public String language() {
        return language;
    }

    /** In CSS pixels. */
    public int width() {
        return width;
    }

    /** Its language and width in lower case, for names that must differ from screen to screen. */
    public String code() {
        return "%s-%d".formatted(language.toLowerCase(Locale.ROOT), width);
    }
}

package org.credit531.testing;

import java.util.List;
import java.util.Locale;

/** On what pages are looked at: a phone and a desk, in both languages. */
public enum Screen {
    CHINESE_PHONE("zh-CN", Screen.PHONE),
    CHINESE_DESK("zh-CN", Screen.DESK),
    ENGLISH_PHONE("en", Screen.PHONE),
    ENGLISH_DESK("en", Screen.DESK);

    private static final int PHONE = 375;
    private static final int DESK = 1280;

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

    /** Its own width and then that of the other screen: whoever walks on one sees each page that he examines on both. */
    List<Integer> widths() {
        return List.of(width, PHONE + DESK - width);
    }

    /** Its language and width in lower case, for names that must differ from screen to screen. */
    public String code() {
        return "%s-%d".formatted(language.toLowerCase(Locale.ROOT), width);
    }
}

package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class FileAnswerTests {

    private static ResponseEntity<String> named(String name) {
        return FileAnswer.named(name, "application/json").body("{}");
    }

    private static String disposition(String name) {
        return String.valueOf(named(name).getHeaders().getFirst("Content-Disposition"));
    }

    @Test
    void isKeptUnderItsName() {
        assertThat(disposition("batches.csv")).isEqualTo("attachment; filename=\"batches.csv\"");
        assertThat(named("batches.csv").getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
    }

    @Test
    void spellsANameInChinese() {
        assertThat(disposition("等级.csv")).startsWith("attachment").contains("filename*=UTF-8''%E7%AD%89%E7%BA%A7.csv");
    }

    @Test
    void letsNoNameEndTheHeaderOrItsQuotes() {
        assertThat(disposition("a\r\nSet-Cookie: b")).doesNotContain("\r", "\n");
        assertThat(disposition("a\"; filename=\"b.exe")).contains("a\\\"; filename=\\\"b.exe");
    }
}

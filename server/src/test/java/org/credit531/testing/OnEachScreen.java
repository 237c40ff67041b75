package org.credit531.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A test that takes a {@link Screen}: it walks on a phone in Chinese and at a desk in English, so that each way is gone on
 * either and in both languages. The pages that {@link Walk} examines on it, it examines at both widths, so that in each
 * language there is a picture of both and axe has seen both.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ParameterizedTest
@EnumSource(
        value = Screen.class,
        names = {"CHINESE_PHONE", "ENGLISH_DESK"})
public @interface OnEachScreen {}

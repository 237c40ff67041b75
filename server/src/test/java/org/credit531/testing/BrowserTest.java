package org.credit531.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Import;

/**
 * Walks through pages in a real browser: the platform with the small sample, and {@link Walks} to be injected. All such
 * classes share one platform and one browser; each finds the database as after the start. A class gives this annotation
 * and no properties of its own, so that they can.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("browser")
@PlatformTest(properties = {"credit531.sample=small", "credit531.second-factor=required"})
@Import(BrowserSettings.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface BrowserTest {}

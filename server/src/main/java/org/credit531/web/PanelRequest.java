package org.credit531.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * What a {@link Panel} is asked about.
 *
 * @param subject the subject's own identifier, stable when its codes change
 * @param code the code in the page's address
 * @param asOf the date whose state of affairs is shown, in Asia/Shanghai
 * @param locale the visitor's language
 */
public record PanelRequest(UUID subject, String code, LocalDate asOf, Locale locale) {}

package org.credit531.catalogue;

import org.credit531.language.Label;

/**
 * A department or other body that provides records and answers for them (Zhejiang Regulation, article 13).
 *
 * @param code its code in interfaces, such as {@code transport}
 * @param name its name
 */
public record InformationUnit(String code, Label name) {}

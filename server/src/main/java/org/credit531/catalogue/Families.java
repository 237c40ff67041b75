package org.credit531.catalogue;

import java.util.List;
import java.util.Optional;

/** The six families of evaluation of the 531X plan and their dimensions, read from {@code catalogue/families.yaml}. */
public interface Families {

    /** Every family, in the order of the plan. */
    List<Family> families();

    /** The dimension with this id, such as {@code enterprise.lawful-operation}. */
    Optional<Dimension> dimension(String id);

    /** The family of a dimension's id, such as {@code enterprise} of {@code enterprise.lawful-operation}. */
    Optional<Family> familyOf(String dimension);
}

/**
 * Finds and hides personal data in the texts of records: numbers of persons, ways to reach them, homes and names. Entry point {@link
 * org.credit531.record.masking.Masking}, which {@link org.credit531.record.Disclosure} asks for whoever may not see what is internal.
 * What is looked for is data, {@code record/masking.yaml}. Row U-5; personal information protection law, article 28; administrative
 * penalty law, article 50.
 */
@NullMarked
package org.credit531.record.masking;

import org.jspecify.annotations.NullMarked;

/**
 * Reads an untrusted YAML document with exact line numbers and collects findings instead of stopping at the first; knows
 * nothing of models.
 *
 * <p>Entry point: {@link org.credit531.scoring.yaml.YamlDocument#read}. Depends on no other package of ours.
 */
@NullMarked
package org.credit531.scoring.yaml;

import org.jspecify.annotations.NullMarked;

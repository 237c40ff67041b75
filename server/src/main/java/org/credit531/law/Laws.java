package org.credit531.law;

import java.util.List;
import java.util.Optional;

/** The acts and articles that the platform rests on: {@code law/*.yaml}, and the editions that two people have signed since. */
public interface Laws {

    /** Every article, in the order of the files. */
    List<Article> articles();

    /** The article with this id, such as {@code zj-2018:16}. */
    Optional<Article> article(String id);

    /**
     * The article with this id, which data must be able to cite.
     *
     * @throws IllegalArgumentException where no act has it: nothing may rest on a law that is not there
     */
    default Article require(String id) {
        return article(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no article '" + id + "' in law/*.yaml: add it there, or cite one that is"));
    }

    /** The law as the platform is shipped with, whatever has been signed since: what its other files were written for. */
    default Laws asShipped() {
        return this;
    }
}

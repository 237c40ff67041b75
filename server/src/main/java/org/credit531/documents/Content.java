package org.credit531.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, as it is kept: sealed, and only as long as the law lets it be kept.
 *
 * @param title its title
 * @param addressee the name of whom it is for
 * @param body its blocks
 * @param english the same in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Content(String title, @Nullable String addressee, List<Block> body, NewDocument.@Nullable English english) {

    static Content of(NewDocument document) {
        var addressee = document.addressee();
        return new Content(
                document.title(), addressee == null ? null : addressee.name(), document.body(), document.english());
    }
}

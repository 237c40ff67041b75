package org.credit531.privacy;

import java.util.List;
import java.util.Locale;
import org.credit531.language.Label;

/**
 * Something that the platform does with personal information, with the draft of its impact assessment.
 *
 * @param activity its stable name
 * @param name what it is called
 * @param article the article that it rests on
 * @param sensitive whether sensitive personal information is among it (pipl:28)
 * @param items the catalogue items of natural persons that it covers
 * @param purpose what for
 * @param data which data
 * @param necessity why not less
 * @param recipients who sees them
 * @param retention how long they are kept
 * @param risk what can go wrong for the person
 * @param measures what is done against it
 */
record Activity(
        String activity,
        Label name,
        String article,
        boolean sensitive,
        List<String> items,
        Label purpose,
        Label data,
        Label necessity,
        Label recipients,
        Label retention,
        Label risk,
        Label measures) {

    Activity {
        items = List.copyOf(items);
    }

    /** The draft in the reader's language. */
    AssessmentText draft(Locale locale) {
        return new AssessmentText(
                purpose.in(locale),
                data.in(locale),
                necessity.in(locale),
                recipients.in(locale),
                retention.in(locale),
                risk.in(locale),
                measures.in(locale),
                article);
    }
}

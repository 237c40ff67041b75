package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.credit531.access.Action;
import org.credit531.access.Openness;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.Part;
import org.credit531.identifiers.SubjectKind;
import org.credit531.law.Laws;
import org.credit531.record.masking.Masking;
import org.credit531.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of a statement a visitor may see: openness is a matter of each field, not of the item. It needs a basis in force:
 * when the article of an item ends, its records are published no more.
 */
@Component
public class Disclosure {

    private final Catalogue catalogue;
    private final Laws laws;
    private final Masking masking;
    private final Clock clock;

    Disclosure(Catalogue catalogue, Laws laws, Masking masking, Clock clock) {
        this.catalogue = catalogue;
        this.laws = laws;
        this.masking = masking;
        this.clock = clock;
    }

    /**
     * Whether the visitor may know that there are records of an item about subjects of a kind. Without a basis of
     * publication only those may who see what is internal: not even that there is one is shown to others.
     */
    public boolean mayKnow(String code, SubjectKind kind, Visitor visitor) {
        return visitor.about(code).maySee(Openness.INTERNAL) || isPublished(catalogue.require(code), kind);
    }

    /**
     * The same for many statements about a subject: the law is asked once for each item. An organisation that looks at
     * itself knows of all of them. One whose disclosure is stopped is known to its unit and the credit centre beside it.
     */
    Predicate<Statement> mayKnow(Subject subject, Visitor visitor) {
        if (visitor.maySee(Openness.AUTHORISED, subject.code())) {
            return statement -> true;
        }
        Map<String, Boolean> byItem = new HashMap<>();
        return statement -> !isStopped(statement, subject, visitor)
                && byItem.computeIfAbsent(statement.item(), item -> mayKnow(item, subject.kind(), visitor));
    }

    /** Whether the visitor may know that there is this record about a subject. */
    public boolean mayKnow(Statement statement, Subject subject, Visitor visitor) {
        return mayKnow(subject, visitor).test(statement);
    }

    /** Whether the disclosure of a record is stopped to this visitor, as while an objection to it is not answered. */
    public boolean isStopped(Statement statement, Subject subject, Visitor visitor) {
        return statement.contest().undisclosed()
                && !visitor.about(statement.item()).maySee(Openness.AUTHORISED, subject.code())
                && !visitor.scope(Action.READ, Resource.BATCHES)
                        .covers(statement.unit(), statement.region(), statement.item());
    }

    /** Adverse records of individual businesses, which are near to persons, need an article of their own as well. */
    private boolean isPublished(Item item, SubjectKind kind) {
        boolean adverse = item.part() == Part.NEGATIVE && kind == SubjectKind.INDIVIDUAL_BUSINESS;
        return inForce(item.article()) && (!adverse || inForce(item.nearPersonBasis()));
    }

    private boolean inForce(@Nullable String article) {
        return article != null && !laws.standing(article, LocalDate.now(clock)).ended();
    }

    /**
     * A statement's fields that the visitor may see, in the catalogue's order, and how many are withheld. In their texts personal
     * data are hidden from whoever may see neither what is internal nor more of this very subject: here, since every page, answer
     * and file that tells the public a record asks for it here.
     */
    public Disclosed of(Statement statement, Subject subject, Visitor visitor) {
        Item item = catalogue.require(statement.item());
        Visitor ofItem = visitor.about(item.item());
        Map<Field, Object> visible = new LinkedHashMap<>();
        for (Field field : item.fields()) {
            Object value = statement.values().get(field.name());
            if (value != null && ofItem.maySee(field.openness(), subject.code())) {
                visible.put(field, value);
            }
        }
        int withheld = statement.values().size() - visible.size();
        boolean whole = ofItem.maySee(Openness.INTERNAL) || ofItem.maySee(Openness.AUTHORISED, subject.code());
        if (!whole) {
            hide(statement, item, visible);
        }
        return new Disclosed(item, statement, visible, withheld);
    }

    private void hide(Statement statement, Item item, Map<Field, Object> visible) {
        List<Field> texts = visible.keySet().stream()
                .filter(field -> field.type() == FieldType.TEXT && !item.party().states(field))
                .filter(field -> !masking.isPublished(field.name()))
                .toList();
        List<String> stated = item.fields().stream()
                .filter(field -> field.type() == FieldType.TEXT && !visible.containsKey(field))
                .flatMap(field -> Stream.ofNullable((String) statement.values().get(field.name())))
                .toList();
        Set<String> names = masking.names(
                stated, texts.stream().map(field -> (String) visible.get(field)).toList());
        texts.forEach(field -> visible.computeIfPresent(field, (of, text) -> masking.hidden((String) text, names)));
    }

    /** Whether the visitor may see every one of these fields of an item's records about a subject. */
    public boolean maySee(String item, Iterable<String> fields, Subject subject, Visitor visitor) {
        Visitor ofItem = visitor.about(item);
        boolean own = ofItem.maySee(Openness.AUTHORISED, subject.code());
        if (!own && !mayKnow(item, subject.kind(), visitor)) {
            return false;
        }
        for (String name : fields) {
            boolean visible = catalogue
                    .require(item)
                    .field(name)
                    .map(field -> ofItem.maySee(field.openness(), subject.code()))
                    .orElse(false);
            if (!visible) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a visitor may see of a statement.
     *
     * @param item its catalogue item
     * @param statement the statement
     * @param visible its visible fields and their values
     * @param withheld how many of its fields are withheld
     */
    public record Disclosed(Item item, Statement statement, Map<Field, Object> visible, int withheld) {}
}

package org.credit531.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.credit531.record.EndsOfUse;
import org.credit531.record.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules on credit repair, {@code repair/rules.yaml}, for records as they are read. */
@Component
class RepairRules implements EndsOfUse {

    private final RuleBook book =
            DataFiles.read("repair/rules.yaml", RuleBook.class).getFirst();

    private final WithdrawnStates withdrawn;

    RepairRules(Laws laws, WithdrawnStates withdrawn) {
        this.withdrawn = withdrawn;
        Stream.concat(
                        book.rules().stream().map(Rule::article),
                        book.never().stream().map(Never::article))
                .forEach(laws.asShipped()::require);
    }

    /** The rules, the latest first. */
    List<Rule> all() {
        return book.rules().reversed();
    }

    /** What is never repaired here. */
    List<Never> never() {
        return book.never();
    }

    /** How it stands with a record; by the day of its decision, so that a later rule changes nothing. */
    Classed of(Statement statement) {
        return book.of(matter(statement), statement.unit());
    }

    private static Matter matter(Statement statement) {
        return new Matter(statement.item(), statement.effectiveFrom(), statement.values());
    }

    /** What was taken back never held: it is over since its first day. */
    @Override
    public @Nullable LocalDate endOf(String item, LocalDate effectiveFrom, Map<String, Object> values) {
        return withdrawn.of(item, values).isPresent()
                ? effectiveFrom
                : book.endOf(new Matter(item, effectiveFrom, values));
    }

    @Override
    public boolean concerns(String item) {
        return withdrawn.concerns(item) || book.endsUseOf(item);
    }

    /** Whether the record itself says that the duty is performed. */
    boolean saysPerformed(Statement statement, LocalDate today) {
        Matter matter = matter(statement);
        return book.performed().stream().anyMatch(one -> one.says(matter, today));
    }

    /** The first of some records that holds its subject on a list of serious dishonesty. */
    Optional<Statement> listing(List<Statement> records, LocalDate today) {
        return records.stream()
                .filter(record -> book.lists().stream()
                        .anyMatch(list -> list.item().equals(record.item()) && list.holds(record.values(), today)))
                .findFirst();
    }
}

package org.credit531.scoring;

import java.util.List;
import java.util.Optional;
import org.credit531.identifiers.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * A published model of evaluation: data, read by {@link Models#read} and free of findings.
 *
 * @param id name of the model over all its versions
 * @param version number of this version, from 1; a released version never changes
 * @param family what it evaluates subjects as
 * @param label its name
 * @param subjects codes of the kinds of subjects it may evaluate
 * @param appliesWhen what a subject of these kinds must have to be evaluated; null for all of them
 * @param extension what it extends, for an industry; null for a base model
 * @param scale highest possible score in thousandths of a point
 * @param basis the rule that provides for the evaluation
 * @param dimensions groups of indicators
 * @param indicators in the order in which contributions are listed; those of an extension after those of its base
 * @param vetoes in the order in which they hold the score
 * @param grades from the best to the lowest
 */
public record Model(
        String id,
        int version,
        Family family,
        Label label,
        List<String> subjects,
        @Nullable Requirement appliesWhen,
        @Nullable Extension extension,
        long scale,
        String basis,
        List<Dimension> dimensions,
        List<Indicator> indicators,
        List<Veto> vetoes,
        List<Grade> grades) {

    /** Copies the lists. */
    public Model {
        subjects = List.copyOf(subjects);
        dimensions = List.copyOf(dimensions);
        indicators = List.copyOf(indicators);
        vetoes = List.copyOf(vetoes);
        grades = List.copyOf(grades);
    }

    /** Whether a party is of a kind that the model is about; those without a unified code have no kind that could be asked for, and are. */
    public boolean isAbout(String party) {
        return Uscc.parse(party)
                .toOptional()
                .map(code -> subjects.contains(code.kind().code()))
                .orElse(true);
    }

    /** The indicator of this id. */
    public Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** The veto of this id. */
    public Optional<Veto> veto(String id) {
        return vetoes.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** The name of what a contribution comes from: an indicator or a veto; none for {@link Contribution#BEYOND_SCALE}. */
    public Optional<Label> labelOf(Contribution contribution) {
        return indicator(contribution.indicator())
                .map(Indicator::label)
                .or(() -> veto(contribution.indicator()).map(Veto::label));
    }

    /** The dimension of this id. */
    public Optional<Dimension> dimension(String id) {
        return dimensions.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** The grade of this id. */
    public Optional<Grade> grade(String id) {
        return grades.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    /**
     * Resolves the model into the form that evaluates.
     *
     * @throws IllegalStateException for a model of natural persons: they are evaluated only with consent (charter 1), and
     *     consent is nothing that this library can see
     */
    public CompiledModel compile() {
        if (subjects.contains(SubjectKinds.NATURAL_PERSON)) {
            throw new IllegalStateException("Model " + id + " is about natural persons, who are evaluated only after"
                    + " notice and with consent: publish it, but do not compile it");
        }
        return new CompiledModel(this);
    }
}

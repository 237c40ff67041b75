package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Laid;
import org.credit531.edition.Shelf;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Extension;
import org.credit531.scoring.Model;
import org.springframework.stereotype.Component;

/**
 * The released versions of all models, on every instance as people signed them. What a past day was evaluated by stays to be
 * found: a version holds from its day on, for whoever asks as known at its number or a later one.
 */
@Component
final class ReleasedModels implements PublishedModels {

    private final Laid<Released> laid;
    private final Clock clock;

    ReleasedModels(Editions editions, ShippingModels shipping, Clock clock) {
        this.clock = clock;
        shipping.releaseAtTheFirstStart();
        laid = new Laid<>(editions, () -> read(editions.entered(Shelf.MODEL), editions.entered(Shelf.RECALL)));
    }

    /** What others extend is read first. */
    private static Released read(List<Edition> entered, List<Edition> recalls) {
        List<Model> bases = new ArrayList<>();
        List<ModelVersion> versions = new ArrayList<>();
        entered.stream()
                .filter(edition -> !edition.ends())
                .sorted(Comparator.comparing(edition -> ModelTexts.isExtension(edition.text())))
                .forEach(edition -> {
                    Model model = ModelTexts.parse(edition.name() + ".yaml", edition.text(), bases);
                    bases.add(model);
                    versions.add(ModelVersion.of(model, edition));
                });
        versions.sort(Comparator.comparing(ModelVersion::id).thenComparingInt(ModelVersion::version));
        return new Released(
                List.copyOf(versions),
                entered.stream().filter(Edition::ends).toList(),
                recalls.stream().map(Recall::of).toList());
    }

    @Override
    public List<ModelVersion> versions() {
        return laid.get().versions();
    }

    @Override
    public List<ModelVersion> on(LocalDate day, long knowledge) {
        return laid.get().on(day, knowledge);
    }

    @Override
    public List<Recall> recalls() {
        return laid.get().recalls();
    }

    @Override
    public Optional<Recall> nothingLeft(String id, LocalDate day, long knowledge) {
        return laid.get().nothingLeft(id, day, knowledge);
    }

    @Override
    public List<CompiledModel> all() {
        return today().stream().flatMap(version -> version.evaluates().stream()).toList();
    }

    @Override
    public List<ModelVersion> today() {
        return on(LocalDate.now(clock), Long.MAX_VALUE);
    }

    @Override
    public Optional<CompiledModel> model(String id) {
        return all().stream().filter(model -> model.model().id().equals(id)).findFirst();
    }

    /** Everything that has come into force. */
    private record Released(List<ModelVersion> versions, List<Edition> ends, List<Recall> recalls) {

        List<ModelVersion> on(LocalDate day, long knowledge) {
            Map<String, ModelVersion> latest = new LinkedHashMap<>();
            holding(day, knowledge)
                    .forEach((id, holding) -> StandingIn.of(holding, recalls(day, knowledge))
                            .ifPresent(version -> latest.put(id, version)));
            ends.stream()
                    .filter(end -> ModelVersion.holds(end, day, knowledge))
                    .forEach(end -> latest.computeIfPresent(
                            end.name(), (id, version) -> version.version() < end.version() ? null : version));
            return latest.values().stream()
                    .filter(version -> standsOnItsBase(version, latest))
                    .toList();
        }

        private Map<String, List<ModelVersion>> holding(LocalDate day, long knowledge) {
            return versions.stream()
                    .filter(version -> ModelVersion.holds(version.edition(), day, knowledge))
                    .collect(Collectors.groupingBy(ModelVersion::id, LinkedHashMap::new, Collectors.toList()));
        }

        private List<Recall> recalls(LocalDate day, long knowledge) {
            return recalls.stream()
                    .filter(recall -> recall.speaksOf(day, knowledge))
                    .toList();
        }

        Optional<Recall> nothingLeft(String id, LocalDate day, long knowledge) {
            List<ModelVersion> holding = holding(day, knowledge).getOrDefault(id, List.of());
            List<Recall> known = recalls(day, knowledge);
            if (holding.isEmpty() || StandingIn.of(holding, known).isPresent()) {
                return Optional.empty();
            }
            return known.stream()
                    .filter(one -> one.isOf(id, holding.getLast().version()))
                    .findFirst();
        }

        /** An extension evaluates nobody while another version of its base is in force than the one that it extends. */
        private static boolean standsOnItsBase(ModelVersion version, Map<String, ModelVersion> latest) {
            Extension extension = version.model().extension();
            if (extension == null) {
                return true;
            }
            ModelVersion base = latest.get(extension.model());
            return base != null && base.version() == extension.version();
        }
    }
}

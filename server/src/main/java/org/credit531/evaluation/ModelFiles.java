package org.credit531.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.identifiers.SubjectKind;
import org.credit531.law.Laws;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.scoring.Veto;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models of {@code models/*.yaml}, checked against the catalogue and the law when the platform starts. */
@Component
final class ModelFiles implements PublishedModels {

    private final List<CompiledModel> models;
    private final Map<SubjectKind, CompiledModel> byKind = new EnumMap<>(SubjectKind.class);

    ModelFiles(Catalogue catalogue, Laws laws) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:models/*.yaml");
        models = Arrays.stream(files).map(ModelFiles::read).toList();
        models.forEach(model -> check(model, catalogue, laws));
        models.forEach(this::assign);
    }

    private static CompiledModel read(Resource file) {
        try {
            String name = String.valueOf(file.getFilename());
            return Models.read(name, file.getContentAsString(StandardCharsets.UTF_8))
                    .orElseThrow()
                    .compile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(CompiledModel compiled, Catalogue catalogue, Laws laws) {
        Model model = compiled.model();
        compiled.reads().forEach((item, fields) -> check(model, item, fields, catalogue));
        laws.require(model.basis());
        model.indicators().stream().map(Indicator::article).forEach(laws::require);
        model.vetoes().stream().map(Veto::article).forEach(laws::require);
    }

    private static void check(Model model, String code, Set<String> fields, Catalogue catalogue) {
        Item item = catalogue
                .item(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "model " + model.id() + " reads item '" + code + "', which the catalogue does not have"));
        for (String field : fields) {
            if (item.field(field).isEmpty() && !isShipped(code, field, catalogue)) {
                throw new IllegalArgumentException(
                        "model " + model.id() + " reads field '" + field + "', which item " + code + " does not have");
            }
        }
    }

    /** A model of this release may read what people have not signed yet: until then nothing is stored there, and it reads nothing. */
    private static boolean isShipped(String item, String field, Catalogue catalogue) {
        return catalogue
                .asShipped()
                .item(item)
                .flatMap(found -> found.field(field))
                .isPresent();
    }

    private void assign(CompiledModel compiled) {
        for (String kind : compiled.model().subjects()) {
            CompiledModel other = byKind.put(SubjectKind.of(kind), compiled);
            if (other != null) {
                throw new IllegalArgumentException("two models evaluate subjects of kind " + kind + ": "
                        + other.model().id() + " and " + compiled.model().id());
            }
        }
    }

    @Override
    public List<CompiledModel> all() {
        return models;
    }

    @Override
    public Optional<CompiledModel> model(String id) {
        return models.stream().filter(model -> model.model().id().equals(id)).findFirst();
    }

    @Override
    public Optional<CompiledModel> forKind(SubjectKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}

package org.credit531.catalogue;

import java.util.List;
import java.util.Optional;
import org.credit531.language.DataFiles;
import org.springframework.stereotype.Component;

/** The families as their file states them. */
@Component
final class FamilyFiles implements Families {

    private final List<Family> families = DataFiles.read("catalogue/families.yaml", File.class).stream()
            .flatMap(file -> file.families().stream())
            .toList();

    @Override
    public List<Family> families() {
        return families;
    }

    @Override
    public Optional<Dimension> dimension(String id) {
        return families.stream()
                .flatMap(family -> family.dimensions().stream())
                .filter(dimension -> dimension.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Family> familyOf(String dimension) {
        return families.stream()
                .filter(family -> dimension.startsWith(family.id() + "."))
                .findFirst();
    }

    /** The file of families. */
    record File(List<Family> families) {}
}

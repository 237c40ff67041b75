package org.credit531.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.credit531.language.DataFiles;

/**
 * The table of permissions: resource × action × role → how far it reaches. It is a file,
 * {@code access/permissions.csv}, so that it can be reviewed as a whole; an empty cell is a refusal, and so is a line that
 * is not there. A table that does not fit keeps the platform from starting.
 */
final class Permissions {

    private static final String FILE = "access/permissions.csv";
    private static final int KEYS = 2;
    private static final Set<Duty> ADMINISTRATIVE = Set.of(Duty.SYSTEM, Duty.SECURITY, Duty.AUDIT);
    private static final Set<Resource> OF_ADMINISTRATORS = Set.of(
            Resource.ACCOUNTS,
            Resource.CLIENTS,
            Resource.ORGANISATION,
            Resource.SIGNATURE_KEYS,
            Resource.LEDGER,
            Resource.MAIL);
    private static final Set<Resource> OF_RECORDS = Set.of(
            Resource.BATCHES,
            Resource.QUARANTINE,
            Resource.REPORTING,
            Resource.CODE_EXCEPTIONS,
            Resource.CATALOGUE_CHANGES,
            Resource.INTERNAL_FIELDS,
            Resource.AUTHORISED_FIELDS);

    /** The table in force. */
    static final Permissions TABLE = read();

    private final Map<Permission, Map<Role, Reach>> lines;

    private Permissions(Map<Permission, Map<Role, Reach>> lines) {
        this.lines = lines;
    }

    /** The widest reach that one of the roles has. */
    Reach reach(Collection<Role> roles, Action action, Resource resource) {
        var line = lines.getOrDefault(new Permission(resource, action), Map.of());
        return roles.stream()
                .map(role -> line.getOrDefault(role, Reach.NOTHING))
                .max(Comparator.naturalOrder())
                .orElse(Reach.NOTHING);
    }

    /** Whether a line speaks of it. */
    boolean knows(Action action, Resource resource) {
        return lines.containsKey(new Permission(resource, action));
    }

    private static Permissions read() {
        var texts = DataFiles.texts(FILE);
        if (texts.size() != 1) {
            throw new IllegalStateException("There must be one " + FILE + "; there are " + texts.size());
        }
        return parse(texts.getFirst().text());
    }

    /**
     * Reads a table.
     *
     * @throws IllegalStateException with file and line of what does not fit
     */
    static Permissions parse(String text) {
        var lines = new HashMap<Permission, Map<Role, Reach>>();
        List<Role> roles = List.of();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = cells(line);
            if (roles.isEmpty()) {
                roles = roles(cells, number);
            } else {
                add(lines, new Line(number, cells), roles);
            }
        }
        return new Permissions(Map.copyOf(lines));
    }

    private static void add(Map<Permission, Map<Role, Reach>> lines, Line line, List<Role> roles) {
        if (line.cells.size() != roles.size() + KEYS) {
            throw misfit(line.number, "has %d cells, not %d".formatted(line.cells.size(), roles.size() + KEYS));
        }
        var permission = new Permission(line.constant(Resource.class, 0), line.constant(Action.class, 1));
        var reaches = new EnumMap<Role, Reach>(Role.class);
        for (var index = 0; index < roles.size(); index++) {
            reaches.put(roles.get(index), line.reach(index + KEYS, roles.get(index), permission.resource));
        }
        if (lines.put(permission, reaches) != null) {
            throw misfit(line.number, "says again what a line before it says");
        }
    }

    /** Every role has a column, in the order in which they are declared, so that none is forgotten. */
    private static List<Role> roles(List<String> cells, int number) {
        var expected = new ArrayList<>(List.of("resource", "action"));
        Arrays.stream(Role.values()).map(Permissions::word).forEach(expected::add);
        if (!cells.equals(expected)) {
            throw misfit(number, "must be: " + String.join(", ", expected));
        }
        return List.of(Role.values());
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static IllegalStateException misfit(int line, String what) {
        return new IllegalStateException(FILE + ":" + line + ": " + what);
    }

    /** What a line is about. */
    private record Permission(Resource resource, Action action) {}

    /** A line as it stands in the file. */
    private record Line(int number, List<String> cells) {

        <T extends Enum<T>> T constant(Class<T> type, int column) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> word(one).equals(cells.get(column)))
                    .findFirst()
                    .orElseThrow(() -> misfit(
                            number,
                            "\"%s\" is none of the %ss"
                                    .formatted(
                                            cells.get(column),
                                            type.getSimpleName().toLowerCase(Locale.ROOT))));
        }

        /** The three administrators have nothing to do with records, nor others with what the three look after. */
        Reach reach(int column, Role role, Resource resource) {
            var reach = cells.get(column).isEmpty() ? Reach.NOTHING : constant(Reach.class, column);
            var foreign = ADMINISTRATIVE.contains(role.duty()) ? OF_RECORDS : OF_ADMINISTRATORS;
            if (reach != Reach.NOTHING && foreign.contains(resource)) {
                throw misfit(number, "gives the %s what is not a matter of its duty".formatted(word(role)));
            }
            return reach;
        }
    }
}

package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The unified code against the second implementation, on a million cases and on every mutation of a few hundred codes. */
class UsccPropertyTests {

    private static final long SEED = Long.getLong("credit531.seed", 531L);
    private static final int CASES = 1_000_000;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final InventedCodes invented = new InventedCodes(random);

    @Test
    void agreesWithSecondImplementationOnAMillionCases() {
        int valid = 0;
        for (int i = 0; i < CASES; i++) {
            String text = anyCase(i);
            boolean expected = PlainCodes.isUscc(text);
            if (Uscc.parse(text).isValid() != expected) {
                throw new AssertionError(
                        "seed " + SEED + ": " + text + " should be " + (expected ? "valid" : "refused"));
            }
            valid += expected ? 1 : 0;
        }
        assertThat(valid).as("valid cases, seed %d", SEED).isBetween(CASES / 3, CASES * 2 / 3);
    }

    @Test
    void neverTakesAUnifiedCodeForACitizenNumber() {
        for (int i = 0; i < CASES / 4; i++) {
            String text = invented.anyUscc();
            boolean both =
                    Uscc.parse(text).isValid() && CitizenNumber.parse(text).isValid();
            assertThat(both).as("seed %d: %s", SEED, text).isFalse();
        }
    }

    @Test
    void refusesEveryMutationOfOneCharacterThatIsNoOtherCode() {
        for (int i = 0; i < 200; i++) {
            String code = invented.anyUscc();
            for (int place = 0; place < code.length(); place++) {
                agreesOnEveryCharacterAt(place, code);
            }
        }
    }

    @Test
    void refusesEveryTranspositionOfNeighbours() {
        for (int i = 0; i < 2_000; i++) {
            String code = invented.anyUscc();
            for (int place = 0; place < code.length() - 1; place++) {
                String swapped = swapped(code, place);
                boolean accepted = !swapped.equals(code) && Uscc.parse(swapped).isValid();
                assertThat(accepted).as("seed %d: %s", SEED, swapped).isFalse();
            }
        }
    }

    @Test
    void namesTheCheckCharacterThatTheSecondImplementationFinds() {
        for (int i = 0; i < 10_000; i++) {
            String code = invented.anyUscc();
            char wrong = PlainCodes.UNIFIED.charAt((PlainCodes.UNIFIED.indexOf(code.charAt(17)) + 7) % 31);
            Parsed<Uscc> parsed = Uscc.parse(code.substring(0, 17) + wrong);
            if (parsed instanceof Parsed.Refused<Uscc>(Refusal(Reason reason, int position, String detail))
                    && reason == Reason.CHECK_CHARACTER) {
                assertThat(position).isEqualTo(18);
                assertThat(detail).isEqualTo(code.substring(17));
            } else {
                // The only other answers to a wrong last character: it may then look destroyed, or be a person's
                // number.
                assertThat(code.substring(0, 17)).as("seed %d", SEED).matches("[0-9]{17}");
            }
        }
    }

    private String anyCase(int number) {
        return switch (number % 8) {
            case 0, 1, 2, 3 -> invented.anyUscc();
            case 4 -> invented.mutated(invented.anyUscc(), PlainCodes.UNIFIED);
            case 5 -> invented.mutated(invented.anyUscc(), PlainCodes.LETTERS + "abcxyz-. ０９Ａ无");
            case 6 -> invented.characters(PlainCodes.UNIFIED, 16 + random.nextInt(4));
            default -> InventedCodes.uscc(invented.characters(PlainCodes.UNIFIED, 17));
        };
    }

    private static void agreesOnEveryCharacterAt(int place, String code) {
        for (char character = 0; character < 128; character++) {
            String mutated = InventedCodes.replaced(code, place, character);
            if (Uscc.parse(mutated).isValid() != PlainCodes.isUscc(mutated)) {
                throw new AssertionError("seed " + SEED + ": " + mutated);
            }
        }
    }

    private static String swapped(String text, int place) {
        char first = text.charAt(place);
        String once = InventedCodes.replaced(text, place, text.charAt(place + 1));
        return InventedCodes.replaced(once, place + 1, first);
    }
}

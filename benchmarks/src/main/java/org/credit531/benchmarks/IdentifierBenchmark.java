package org.credit531.benchmarks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.credit531.identifiers.Codes;
import org.credit531.identifiers.Uscc;
import org.credit531.province.Province;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Checks of codes; beside them the regular expression that people write instead, which sees neither check nor region. */
@State(Scope.Benchmark)
public class IdentifierBenchmark {

    static final int CODES = 4_096;

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private List<String> valid = List.of();
    private List<String> mixed = List.of();

    /** Draws the codes: all valid, and a file as departments send them, with an eighth damaged in several ways. */
    @Setup
    public void draw() {
        valid = new Province(531, CODES)
                .organisations()
                .map(organisation -> organisation.code())
                .toList();
        mixed = Stream.iterate(0, number -> number + 1)
                .limit(CODES)
                .map(number -> number % 8 == 0 ? damaged(valid.get(number), number) : valid.get(number))
                .toList();
    }

    /** The baseline. */
    @Benchmark
    @OperationsPerInvocation(CODES)
    public void matchShape(Blackhole blackhole) {
        for (var code : valid) {
            blackhole.consume(SHAPE.matcher(code).matches());
        }
    }

    /** A valid unified code to a value. */
    @Benchmark
    @OperationsPerInvocation(CODES)
    public void parseUnifiedCode(Blackhole blackhole) {
        for (var code : valid) {
            blackhole.consume(Uscc.parse(code));
        }
    }

    /** Any code to its scheme and value, or to the reason. */
    @Benchmark
    @OperationsPerInvocation(CODES)
    public void identifyMixedCodes(Blackhole blackhole) {
        for (var code : mixed) {
            blackhole.consume(Codes.identify(code));
        }
    }

    private static String damaged(String code, int number) {
        return switch (number / 8 % 5) {
            case 0 -> "";
            case 1 -> "9.13E+17";
            case 2 -> code.substring(0, 17);
            case 3 -> code.substring(0, 17) + (code.charAt(17) == '1' ? '2' : '1');
            default -> code.substring(8, 16) + "-" + code.charAt(16);
        };
    }
}

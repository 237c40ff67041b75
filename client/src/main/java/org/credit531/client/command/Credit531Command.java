package org.credit531.client.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line as a whole: the options of every command and the list of commands. */
@Command(
        name = "credit531",
        mixinStandardHelpOptions = true,
        versionProvider = Credit531Command.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckingCodes.class,
            Importing.class,
            Showing.class,
            Explaining.class,
            Evaluating.class,
            Trying.class,
            ExchangingModels.class,
            Verifying.class
        })
final class Credit531Command {

    /** Everything went well; of checked codes: none was refused. */
    static final int GOOD = 0;
    /** The answer is no: codes were refused, or a sum does not add up. */
    static final int NO = 1;
    /** The command could not do its work, or was written wrongly. */
    static final int FAILED = 2;

    // Read by TerminalText before parsing; declared so that help names it and parsing accepts it.
    @Option(names = "--language", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    @Nullable
    String language;

    private final Terminal terminal;

    private Credit531Command(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    static int run(String[] arguments, Terminal terminal) {
        var line = new CommandLine(new Credit531Command(terminal));
        line.setResourceBundle(terminal.messages());
        line.setOut(terminal.out()).setErr(terminal.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures(terminal));
        if (arguments.length == 0) {
            line.usage(terminal.out());
            return FAILED;
        }
        try {
            return line.execute(arguments);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Credit531Command.class.getPackage().getImplementationVersion();
            return new String[] {"credit531 " + (version == null ? "(built from sources)" : version)};
        }
    }
}

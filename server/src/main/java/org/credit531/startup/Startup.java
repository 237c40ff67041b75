package org.credit531.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credit531.database.DataFolder;
import org.credit531.database.DataFolderLock;
import org.credit531.database.Database;
import org.credit531.database.ExitCode;
import org.credit531.database.Folders;
import org.credit531.database.StartupProblem;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;

/** Starts what the arguments ask for, and turns every failure into one line and an exit code. */
public final class Startup {

    private final Class<?> application;
    private final Map<String, String> environment;
    private final Closing closing;

    private Startup(Class<?> application, Map<String, String> environment, Closing closing) {
        this.application = application;
        this.environment = environment;
        this.closing = closing;
    }

    /**
     * Runs the platform, or one of the commands beside it; returns when the platform is ready, and ends the process when
     * it cannot be.
     */
    public static void run(Class<?> application, String... arguments) {
        Logs.silence();
        var closing = Closing.atEnd();
        var exit = new Startup(application, System.getenv(), closing).run(List.of(arguments));
        closing.settle();
        // While the process ends already, another call would wait for its end for ever.
        if (exit >= 0 && !closing.isStopping()) {
            System.exit(exit);
        }
    }

    /** The exit code, or a negative number while the platform runs on. */
    private int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (RuntimeException failure) {
            return closing.isStopping() ? 0 : explain(failure);
        }
    }

    private int dispatch(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            Console.say(Options.USAGE);
            return 0;
        }
        var commands = new Commands(environment, closing);
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "backup" -> commands.backup(CommandOptions.of(arguments));
            case "restore" -> commands.restore(CommandOptions.of(arguments));
            case "rotate-key" -> commands.rotateKey(RotateOptions.of(arguments));
            case "verify-ledger" -> commands.verifyLedger(VerifyOptions.of(arguments));
            default -> {
                start(Options.of(arguments));
                yield -1;
            }
        };
    }

    private void start(Options options) {
        var folder = new DataFolder(options.data());
        var lock = closing.keep(DataFolderLock.take(folder, "which is starting"));
        var tls = Tls.of(environment, folder);
        var address = claim(lock, options.port(), tls.isPresent());
        Logs.open(folder.log());
        Console.say("Starting Credit531 with the data in " + folder.root());
        if (!Files.exists(folder.postgres())) {
            Console.say("Preparing the database for the first time");
        }
        var database = closing.keep(Database.open(folder, environment));
        web(options, folder, address, tls, database);
        closing.goOn();
        Console.say("Credit531 is ready at " + address.url());
        if (options.browser()) {
            Browser.open(address.url(), environment);
        }
    }

    /** The data folder before the port: a second start on the same data is told of the first one's address. */
    private Address claim(DataFolderLock lock, int port, boolean tls) {
        var address = Address.free(port, environment, tls);
        lock.announce("which serves " + address.url());
        return address;
    }

    /** What fails or is broken off when parts of it work already is closed by us, before the database that they use. */
    private void web(Options options, DataFolder folder, Address address, Optional<Tls> tls, Database database) {
        var spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> {
            closing.keep(context);
            context.getBeanFactory().addBeanPostProcessor(new BreaksOff(closing));
            context.getBeanFactory().registerSingleton("dataFolder", folder);
            context.getBeanFactory().registerSingleton("databaseConnections", database.connections());
        });
        var arguments = Logs.arguments(folder.log());
        arguments.add("--server.address=" + address.host().getHostAddress());
        arguments.add("--server.port=" + address.port());
        arguments.add("--credit531.sample=" + options.sample());
        arguments.add("--%s=%s".formatted(FirstPages.ADDRESS, address.listening()));
        tls.ifPresent(speaking -> arguments.addAll(speaking.arguments()));
        arguments.add("--spring.servlet.multipart.location=" + emptied(folder.incoming()));
        spring.run(arguments.toArray(String[]::new));
    }

    private static Path emptied(Path folder) {
        try {
            Folders.empty(folder);
            return folder;
        } catch (IOException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER,
                    "The folder %s cannot be emptied: see who owns it".formatted(folder),
                    failure);
        }
    }

    private static int explain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem problem) {
                return explain(problem);
            }
            if (cause instanceof PortInUseException port) {
                return explain(new StartupProblem(
                        ExitCode.PORT_IN_USE, "Port %d is in use by another program".formatted(port.getPort())));
            }
        }
        LoggerFactory.getLogger(Startup.class).error("The start failed", failure);
        Console.problem("The start failed (%s); the log in the folder logs of the data folder has the whole story"
                .formatted(NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
        return ExitCode.UNEXPECTED.number();
    }

    private static int explain(StartupProblem problem) {
        LoggerFactory.getLogger(Startup.class).error(problem.getMessage(), problem);
        Console.problem(String.valueOf(problem.getMessage()));
        return problem.exitCode().number();
    }
}

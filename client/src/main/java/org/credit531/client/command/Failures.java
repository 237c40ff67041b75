package org.credit531.client.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.credit531.client.CallFailed;
import org.credit531.client.RequestRefused;
import org.credit531.client.ServerUnreachable;
import org.credit531.client.UnexpectedAnswer;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line that names the place, the reason and the remedy. */
final class Failures implements IExecutionExceptionHandler {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        if (failure instanceof ParameterException wrong) {
            return line.getParameterExceptionHandler().handleParseException(wrong, new String[0]);
        }
        terminal.out().flush();
        terminal.tell("credit531: " + text(failure));
        return Credit531Command.FAILED;
    }

    private String text(Exception failure) throws Exception {
        return switch (failure) {
            case CallFailed call -> call(call);
            case FileNotFoundException missing -> terminal.message("failure.file", said(missing));
            case NoSuchFileException missing -> terminal.message("failure.file", said(missing));
            case IOException broken -> terminal.message("failure.input", said(broken));
            default -> throw failure;
        };
    }

    private String call(CallFailed failure) {
        return switch (failure) {
            case RequestRefused refused ->
                terminal.message(
                        "failure." + refused.problem().kind(), refused.problem().text());
            case ServerUnreachable unreachable -> terminal.message("failure.unreachable", said(unreachable));
            case UnexpectedAnswer unexpected -> terminal.message("failure.unexpected", said(unexpected));
        };
    }

    private static String said(Exception failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }
}

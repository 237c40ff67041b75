package org.credit531.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    private Path folder;

    @Test
    void refusesDiskWithTooLittleSpace() {
        var data = new DataFolder(folder);
        assertThatThrownBy(() -> data.requireSpace(Long.MAX_VALUE))
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.DISK_FULL))
                .hasMessageContaining("free some space");
    }

    @Test
    void refusesDatabaseOfAnotherProgram() throws IOException {
        Files.createDirectory(folder.resolve("postgres"));
        assertThatThrownBy(() -> new DataFolder(folder).prepare()).hasMessageContaining("no file VERSION");
    }

    @Test
    void keepsPasswordOnceDrawn() {
        var first = new Passwords(folder).of("somebody");
        assertThat(first).hasSizeGreaterThan(40);
        assertThat(new Passwords(folder).of("somebody")).isEqualTo(first);
    }

    @Test
    void locksOutSecond() {
        var data = new DataFolder(folder);
        try (var lock = DataFolderLock.take(data, "which tests")) {
            assertThat(DataFolderLock.isTaken(data)).isTrue();
            lock.announce("which still tests");
            assertThatThrownBy(() -> DataFolderLock.take(data, "which comes second"))
                    .hasMessageContaining("process %d, which still tests"
                            .formatted(ProcessHandle.current().pid()));
        }
        assertThat(DataFolderLock.isTaken(data)).isFalse();
    }

    /** A number that now belongs to another process, as happens in containers, is no server. */
    @Test
    void mistakesNoOtherProcessForServer() throws IOException {
        Files.writeString(
                folder.resolve("postmaster.pid"),
                "%d\n%s\n1\n5432\n".formatted(ProcessHandle.current().pid(), folder));
        assertThat(Postmaster.runningOn(folder)).isEmpty();
    }
}

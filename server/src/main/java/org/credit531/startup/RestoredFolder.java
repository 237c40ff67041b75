package org.credit531.startup;

import java.io.IOException;
import java.nio.file.Files;
import org.credit531.database.DataFolder;
import org.credit531.database.ExitCode;
import org.credit531.database.Folders;
import org.credit531.database.StartupProblem;

/** A data folder that was empty before a restore, and is so again when the restore does not come to its end. */
final class RestoredFolder implements AutoCloseable {

    private final DataFolder folder;
    private final boolean existed;
    private boolean complete;

    private RestoredFolder(DataFolder folder, boolean existed) {
        this.folder = folder;
        this.existed = existed;
    }

    /** Refuses a folder that has something in it. */
    static RestoredFolder empty(DataFolder folder) {
        try {
            if (!Folders.isEmpty(folder.root())) {
                throw new StartupProblem(
                        ExitCode.DATA_FOLDER,
                        "The folder %s is not empty: restore into a new one with --data DIR".formatted(folder.root()));
            }
            return new RestoredFolder(folder, Files.exists(folder.root()));
        } catch (IOException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER, "The folder %s cannot be read".formatted(folder.root()), failure);
        }
    }

    void complete() {
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (complete) {
            return;
        }
        if (existed) {
            Folders.empty(folder.root());
            return;
        }
        Folders.delete(folder.root());
    }
}

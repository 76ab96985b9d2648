package org.cadenza.studio.library.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.junit.jupiter.api.io.TempDir;

/** The runs' table in an H2 file. */
class EmbeddedRunsTest extends RunsContract {

    @TempDir
    private Path home;

    @Override
    Database empty() throws IOException {
        return Database.open(home, Optional.empty());
    }
}

package org.cadenza.studio.library.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.junit.jupiter.api.io.TempDir;

/** The trials' table in an H2 file. */
class EmbeddedTrialsTest extends TrialsContract {

    @TempDir
    private Path home;

    @Override
    Database empty() throws IOException {
        return Database.open(home, Optional.empty());
    }
}

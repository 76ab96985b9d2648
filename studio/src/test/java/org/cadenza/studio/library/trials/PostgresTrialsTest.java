package org.cadenza.studio.library.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.cadenza.studio.library.EmptyPostgres;
import org.cadenza.studio.library.songs.Database;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The trials' table in PostgreSQL. */
class PostgresTrialsTest extends TrialsContract {

    @RegisterExtension
    static final EmptyPostgres SERVER = new EmptyPostgres();

    @TempDir
    private Path home;

    @Override
    Database empty() throws IOException, SQLException {
        return SERVER.empty(home);
    }
}

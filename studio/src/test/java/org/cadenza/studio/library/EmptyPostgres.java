package org.cadenza.studio.library;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A PostgreSQL for the tests of a class, emptied for each of them. */
public final class EmptyPostgres implements BeforeAllCallback, AfterAllCallback {

    private EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server = EmbeddedPostgres.start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.close();
    }

    /** Our tables in it, empty, for the studio at {@code home}. */
    public Database empty(Path home) throws IOException, SQLException {
        wipe();
        return open(home);
    }

    /** Forgets everything. */
    public void wipe() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
    }

    /** What is in it, for the studio at {@code home}. */
    public Database open(Path home) throws IOException {
        return Database.open(home, Optional.of(server.getJdbcUrl("postgres", "postgres")));
    }
}

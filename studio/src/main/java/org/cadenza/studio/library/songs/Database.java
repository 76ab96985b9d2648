package org.cadenza.studio.library.songs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of songs and jobs: an H2 file in the home folder, or PostgreSQL. Opening it brings its tables up to date. */
public final class Database implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:org/cadenza/studio/library/migrations";
    private static final int CONNECTIONS = 10;

    /** A process that is paused within a transaction would keep the song's row from whoever takes over its work. */
    private static final String LET_GO = "set idle_in_transaction_session_timeout = '10s'";

    private final HikariDataSource pool;
    private final DataSource connections;
    private final TransactionTemplate transactions;
    private final boolean embedded;

    private Database(HikariDataSource pool, boolean embedded) {
        this.pool = pool;
        this.connections = new TransactionAwareDataSourceProxy(pool);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        this.embedded = embedded;
    }

    /**
     * Opens the database.
     *
     * @param url a JDBC URL of PostgreSQL, user and password included, or empty for the file in {@code home}
     * @throws IOException if it cannot be opened, or belongs to another home folder, saying why and what to do
     */
    public static Database open(Path home, Optional<String> url) throws IOException {
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "database is '" + url.get() + "', expected jdbc:postgresql://HOST/NAME?user=...&password=...");
        }
        Path file = home.toAbsolutePath().resolve("studio");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.orElseGet(() -> embeddedUrl(file)));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("songs");
        if (url.isPresent()) {
            config.setConnectionInitSql(LET_GO);
        }
        Database database;
        try {
            database = migrated(new HikariDataSource(config), url.isEmpty());
        } catch (RuntimeException e) {
            throw new IOException(sentence(e, url, file), e);
        }
        if (url.isPresent()) {
            database.requireHome(home);
        }
        return database;
    }

    private void requireHome(Path home) throws IOException {
        try {
            HomeMark.check(this, home);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * What is committed is on the disk: nothing that was promised is lost when the process is killed. And the file is
     * opened again when a thread was interrupted while it wrote, as jobs are when the studio closes.
     */
    private static String embeddedUrl(Path file) {
        return "jdbc:h2:retry:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static Database migrated(HikariDataSource pool, boolean embedded) {
        try {
            Flyway.configure().dataSource(pool).locations(MIGRATIONS).load().migrate();
            return new Database(pool, embedded);
        } catch (FlywayException e) {
            pool.close();
            throw e;
        }
    }

    private static String sentence(Throwable failure, Optional<String> url, Path file) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage());
        if (url.isPresent()) {
            return "the database " + url.get().replaceAll("[?].*", "") + " cannot be used: " + reason;
        }
        if (reason.contains("locked") || failure.getMessage().contains("already in use")) {
            return "a studio is already running with the home folder '" + file.getParent()
                    + "'; use that one, or start this with --home and another folder";
        }
        return "the library '" + file + ".mv.db' cannot be read: " + reason
                + "; move it away to begin a new one (the songs' files stay beside it)";
    }

    /** Connections that take part in {@link #inTransaction}. */
    public DataSource connections() {
        return connections;
    }

    /** For statements that take part in {@link #inTransaction}. */
    public JdbcClient client() {
        return JdbcClient.create(connections);
    }

    /** This moment as a column holds it: in microseconds. */
    public static OffsetDateTime now() {
        return column(Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /** {@code time} as a column holds it. */
    public static OffsetDateTime column(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /**
     * Lets go of jobs that a dead process held, so that they are done at once and not when their heartbeat has been
     * missed for long; only if no other process uses this database.
     *
     * @param kind of jobs, by their task's name
     */
    public void releaseJobs(String kind) {
        if (embedded) {
            client().sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                            + " version = version + 1 where picked = true and task_name = :kind")
                    .param("kind", kind)
                    .update();
        }
    }

    /** Does all of {@code work} or, if it throws, nothing. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    @Override
    public void close() {
        pool.close();
    }
}

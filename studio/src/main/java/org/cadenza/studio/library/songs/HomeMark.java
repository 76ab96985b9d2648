package org.cadenza.studio.library.songs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which home folder a database belongs to. The songs' files lie there, so processes that share a database must share it
 * too. An id is written into both at the first use and compared ever after; a folder may have another path on another
 * machine.
 */
final class HomeMark {

    private static final String FILE = "home.id";

    private record Home(String id, String folder) {}

    private HomeMark() {}

    /**
     * Marks both, or compares their marks. The insertion makes others that open the database for the first time wait.
     *
     * @throws IOException if the database belongs to another folder, or the mark cannot be read or written
     */
    static void check(Database database, Path home) throws IOException {
        try {
            database.inTransaction(() -> {
                checkRow(database.client(), home.toAbsolutePath().normalize());
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void checkRow(JdbcClient client, Path home) {
        Path file = home.resolve(FILE);
        boolean first = client.sql("""
                        insert into home (only_row, id, folder) values (1, :id, :folder)
                        on conflict do nothing""")
                        .param("id", Files.exists(file) ? read(file) : NewSong.drawId())
                        .param("folder", home.toString())
                        .update()
                == 1;
        Home known = client.sql("select id, folder from home").query(Home.class).single();
        if (first) {
            write(file, known.id);
        } else if (!Files.exists(file) || !read(file).equals(known.id)) {
            throw new UncheckedIOException(
                    new IOException("the database belongs to another home folder, first used as '"
                            + known.folder + "', where its songs' files are, and this one is '" + home
                            + "'; name that one by --home, or use another database (if it is the same folder, restored without"
                            + " its file " + FILE + ", write " + known.id + " into that file)"));
        }
    }

    private static String read(Path file) {
        try {
            String id = Files.readString(file).strip();
            if (!NewSong.isId(id)) {
                throw new IOException("'" + file + "' holds no id of a home folder, expected 22 letters and digits;"
                        + " delete it if no database was used with this folder yet");
            }
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String id) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, id + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.cadenza.studio.cli;

import org.cadenza.studio.workshop.Genres;
import picocli.CommandLine.Command;

@Command(
        name = "genres",
        description = "List the genres and moods that a song can have.",
        mixinStandardHelpOptions = true)
final class GenresCommand extends WorkCommand {

    @Override
    public Integer call() {
        Table genres = new Table("GENRE", "ALSO CALLED");
        Genres.genres().forEach(genre -> genres.row(genre.name(), String.join(", ", genre.otherNames())));
        genres.print(out());
        out().println();
        Table moods = new Table("MOOD", "CHARACTER");
        Genres.moods().forEach(mood -> moods.row(mood.name(), mood.character()));
        moods.print(out());
        return 0;
    }
}

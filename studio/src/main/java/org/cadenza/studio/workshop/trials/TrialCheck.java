package org.cadenza.studio.workshop.trials;

import static org.cadenza.studio.workshop.Reasons.require;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.cadenza.learning.Control;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.music.score.Genre;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.Unknown;
import org.cadenza.studio.workshop.WrongOrderException;
import org.cadenza.studio.workshop.evaluation.Lens;

/** Checks one order for a trial, field by field, before anything is done for it. */
final class TrialCheck {

    private static final int MOST_SONGS = 500;
    private static final int LONGEST_TEXT = 4000;

    private final TrialOrder order;
    private final Library library;
    private final Materials materials;
    private final Reasons reasons = new Reasons();

    TrialCheck(TrialOrder order, Library library, Materials materials) {
        this.order = order;
        this.library = library;
        this.materials = materials;
    }

    /**
     * @param local whether who asks sits at this machine
     * @throws WrongOrderException naming every field that is wrong
     */
    void check(boolean local) {
        reasons.check("contestants", this::checkContestants);
        reasons.check(
                "pieces",
                () -> require(
                        order.pieces() >= TrialOrder.LEAST_PIECES && order.pieces() <= TrialOrder.MOST_PIECES,
                        "pieces are " + order.pieces(),
                        TrialOrder.LEAST_PIECES + " to " + TrialOrder.MOST_PIECES));
        reasons.check("against", () -> checkPlace(order.against(), local));
        order.training().ifPresent(place -> reasons.check("training", () -> checkPlace(place, local)));
        reasons.check("reading", () -> Lens.named(shown(order.reading())));
        reasons.refuse();
    }

    private void checkContestants() {
        List<Contestant> all = order.contestants();
        require(
                !all.isEmpty() && all.size() <= TrialOrder.MOST_CONTESTANTS,
                "there are " + all.size() + " contestants",
                "1 to " + TrialOrder.MOST_CONTESTANTS);
        require(new HashSet<>(all).size() == all.size(), "a contestant was named twice", "each of them once");
        all.forEach(this::checkContestant);
    }

    private void checkContestant(Contestant contestant) {
        List<String> songs = contestant.songs();
        require(songs.size() <= MOST_SONGS, songs.size() + " songs were picked", "at most " + MOST_SONGS);
        require(songs.stream().allMatch(NewSong::isId), "a song that was picked is no song's id", "ids of songs");
        require(
                songs.isEmpty()
                        || contestant.model().isEmpty() && contestant.genre().isEmpty(),
                "songs were picked beside a model or a genre",
                "a model, a genre of the library, or songs");
        contestant
                .model()
                .ifPresentOrElse(
                        model -> checkModel(model, contestant),
                        () -> contestant.genre().ifPresent(TrialCheck::checkGenre));
    }

    /** By its name alone: a path would lead out of the library. */
    private void checkModel(String model, Contestant contestant) {
        List<String> known = playing(library);
        if (!known.contains(model)) {
            throw Unknown.name("model", shown(model), known);
        }
        contestant.genre().ifPresent(genre -> {
            require(takesGenre(library, model), "'" + model + "' was asked for a genre", "none: it knows no genres");
            GeneratorFamily<?, ?> family =
                    (GeneratorFamily<?, ?>) Models.ofModel(library.find(model).orElseThrow());
            family.controls().stream()
                    .filter(control -> control.name().equals(SongControls.GENRE.name()))
                    .forEach(control -> Settings.none().with(control, genre));
        });
    }

    private static void checkGenre(String genre) {
        if (Genre.find(genre).isEmpty()) {
            List<String> known = Arrays.stream(Genre.values()).map(Genre::label).toList();
            throw Unknown.name("genre", shown(genre), known);
        }
    }

    /** Names of the models that make pieces by themselves. */
    static List<String> playing(Library library) {
        return Models.list(library).stream()
                .filter(model -> model.problem().isEmpty())
                .map(Models.ModelEntry::name)
                .filter(name -> library.find(name)
                        .map(Models::ofModel)
                        .filter(GeneratorFamily.class::isInstance)
                        .isPresent())
                .toList();
    }

    /** Whether the model can be asked for a genre. */
    static boolean takesGenre(Library library, String model) {
        return Models.ofModel(library.find(model).orElseThrow()) instanceof GeneratorFamily<?, ?> family
                && family.controls().stream().map(Control::name).anyMatch(SongControls.GENRE.name()::equals);
    }

    private void checkPlace(Place place, boolean local) {
        require(place.named() == 1, place.named() + " places were named", "one: a folder, an upload or a model");
        place.folder().ifPresent(folder -> checkFolder(folder, local));
        place.upload()
                .ifPresent(upload -> require(
                        materials.find(place).isPresent(),
                        "there is no upload '" + shown(upload) + "'",
                        "the id that POST /uploads answered"));
        place.model().filter(model -> materials.find(place).isEmpty()).ifPresent(model -> {
            throw Unknown.name("model whose music is here", shown(model), materials.models());
        });
    }

    private void checkFolder(String given, boolean local) {
        require(
                local,
                "a folder was named by a visitor from elsewhere",
                "an upload: folders are for who sits at the machine of the studio");
        require(
                given.length() <= LONGEST_TEXT,
                "the folder has " + given.length() + " letters",
                "at most " + LONGEST_TEXT);
        Path path = Path.of(given);
        boolean zip =
                Files.isRegularFile(path) && given.toLowerCase(Locale.ROOT).endsWith(".zip");
        require(
                path.isAbsolute() && (Files.isDirectory(path) || zip) && Files.isReadable(path),
                "folder is '" + given + "'",
                "the whole path of a folder, or of a .zip file, that is there and can be read");
    }

    /** Of what was given no more than anyone reads. */
    private static String shown(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }
}

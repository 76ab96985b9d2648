package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cadenza.learning.Json;
import org.cadenza.learning.Recipe;
import org.cadenza.learning.Settings;
import org.cadenza.music.audio.AudioFormat;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Track;
import org.cadenza.music.synth.SoundFont;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.library.Library;

/**
 * Makes songs, one at a time, each from an order to files. Keeps models and sound fonts open from one song to the next;
 * not for several threads at once.
 */
public final class Compose implements AutoCloseable {

    private static final String MIDI = ".mid";
    private static final int LONGEST_NAME = 60;

    private final Songwriter songwriter;
    private final Map<Optional<Path>, SoundFont> fonts = new HashMap<>();

    public Compose(Library library) {
        this.songwriter = new Songwriter(library);
    }

    /**
     * Where the song goes and what plays it.
     *
     * @param out an audio file, beside which the MIDI file is put, or a MIDI file alone; if empty, a WAV in the working
     *     folder named after title and seed
     * @param soundfont an SF2 file, or empty for the best that is installed
     * @param stems whether to write each part by itself as well
     */
    public record Target(Optional<Path> out, Optional<Path> soundfont, boolean stems) {}

    /**
     * The account of a song that was made.
     *
     * @param bpm quarter notes in a minute, as the MIDI file says it
     * @param seconds until the last sound has died away; without sound, until the last note ends
     * @param files written, the one asked for first
     * @param parts names of the tracks, in the order of the MIDI file
     * @param recipe JSON that says how to make it again
     * @param level of the recording; empty where only MIDI was asked for
     * @param originality what its melody shares with what the model learned from; empty where the model does not tell
     * @param notices what the listener should know, such as a missing sound font
     */
    public record Composed(
            String title,
            String genre,
            String mood,
            double bpm,
            String key,
            String meter,
            int bars,
            String form,
            String model,
            long seed,
            double seconds,
            List<Path> files,
            List<String> parts,
            String recipe,
            Optional<Level> level,
            Optional<Originality> originality,
            List<String> notices) {}

    /**
     * Composes, arranges, plays, masters and writes. All files appear, or none.
     *
     * @throws IllegalArgumentException if the order cannot be met
     * @throws IOException if the files cannot be written
     */
    public Composed compose(SongOrder order, Target target, Progress progress) throws IOException {
        target.out.ifPresent(Compose::checkTarget);
        try (Delivery delivery = new Delivery()) {
            Song song = songwriter.write(order, progress);
            Path out = target.out.orElseGet(() -> defaultName(song.plan()));
            Delivery.checkPlace(out);
            Composed composed = isMidi(out)
                    ? onPaper(song, out, delivery)
                    : inSound(song, out, target.stems, new Recording(font(target.soundfont), progress), delivery);
            delivery.deliver();
            return composed;
        }
    }

    /**
     * Does all of it but write files, so that models and fonts are open and the program is quick when somebody asks.
     *
     * @throws IllegalArgumentException if the order cannot be met
     */
    public void rehearse(SongOrder order, Progress progress) throws IOException {
        Song song = songwriter.write(order, progress);
        new Recording(font(Optional.empty()), progress).rehearse(song.piece());
    }

    private SoundFont font(Optional<Path> wanted) throws IOException {
        SoundFont font = fonts.get(wanted);
        if (font == null) {
            font = SoundFont.find(wanted);
            fonts.put(wanted, font);
        }
        return font;
    }

    @Override
    public void close() {
        songwriter.close();
    }

    private static void checkTarget(Path out) {
        Delivery.checkPlace(out);
        if (!isMidi(out)) {
            format(out);
        }
    }

    private static AudioFormat format(Path out) {
        List<String> known = new ArrayList<>(AudioFormat.names());
        known.add("mid");
        String name = out.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (!name.contains(".") || ending.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + name + "' needs an ending that tells its format; known are " + String.join(", ", known));
        }
        if (!known.contains(ending.toLowerCase(Locale.ROOT))) {
            throw Unknown.name("format", ending, known);
        }
        return AudioFormat.of(out);
    }

    private static boolean isMidi(Path out) {
        String name = out.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(MIDI) || name.endsWith(".midi");
    }

    private static Path defaultName(SongPlan plan) {
        String slug = plan.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String name = slug.substring(0, Math.min(slug.length(), LONGEST_NAME)) + "-" + plan.seed();
        return Path.of(name.replaceAll("^-+", "") + ".wav");
    }

    private static Composed onPaper(Song song, Path out, Delivery delivery) throws IOException {
        writeMidi(song, song.recipe(), delivery.draft(out));
        return composed(song, song.recipe(), song.piece().seconds(), List.of(out), Optional.empty(), Optional.empty());
    }

    private static Composed inSound(Song song, Path out, boolean stems, Recording recording, Delivery delivery)
            throws IOException {
        Recipe recipe = withFont(song.recipe(), recording.fontName());
        SongPlan plan = song.plan();
        Tags tags = new Tags(plan.title(), plan.genre().label(), Json.write(recipe));
        Recording.Recorded recorded = recording.record(song.piece(), out, tags, stems, delivery);
        Path midi = out.resolveSibling(Recording.stripped(out) + MIDI);
        writeMidi(song, recipe, delivery.draft(midi));
        List<Path> files = new ArrayList<>(recorded.files());
        files.add(1, midi);
        return composed(song, recipe, recorded.seconds(), files, Optional.of(recorded.level()), recording.notice());
    }

    private static void writeMidi(Song song, Recipe recipe, Path file) throws IOException {
        Files.write(file, MidiWriter.write(song.piece(), List.of(Json.write(recipe))));
    }

    /** Sound is made again only with the same font. */
    private static Recipe withFont(Recipe recipe, String font) {
        Map<String, String> values = new TreeMap<>(recipe.controls().values());
        values.put("soundfont", font);
        return new Recipe(recipe.model(), recipe.cardSha256(), new Settings(values), recipe.seed(), recipe.version());
    }

    private static Composed composed(
            Song song,
            Recipe recipe,
            double seconds,
            List<Path> files,
            Optional<Level> level,
            Optional<String> notice) {
        SongPlan plan = song.plan();
        return new Composed(
                plan.title(),
                plan.genre().label(),
                plan.mood().name(),
                song.piece().tempo().bpm(),
                plan.key().toString(),
                plan.meter().toString(),
                plan.bars(),
                plan.form().toString(),
                song.recipe().model(),
                plan.seed(),
                seconds,
                files,
                song.piece().tracks().stream().map(Track::name).toList(),
                Json.write(recipe),
                level,
                song.originality(),
                Stream.concat(song.notices().stream(), notice.stream()).toList());
    }
}

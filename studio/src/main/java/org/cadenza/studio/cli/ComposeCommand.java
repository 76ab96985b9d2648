package org.cadenza.studio.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Compose;
import org.cadenza.studio.workshop.Compose.Composed;
import org.cadenza.studio.workshop.ComposeMany;
import org.cadenza.studio.workshop.Continue;
import org.cadenza.studio.workshop.Originality;
import org.cadenza.studio.workshop.ShellWord;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.melodies.ReadTune;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "compose",
        description = "Compose a song and play it into a file. Whatever is not chosen is drawn from the seed.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  cadenza compose --genre folk --mood happy --tempo fast --title \"Morning Reel\" --out morning.wav",
            "  cadenza compose --genre jazz --key \"Bb minor\" --bars 32 --seed 7 --out night.mp3",
            "  cadenza compose --genre jazz --tune 'C4 C4 G4 G4 A4 A4 G4:2 F4 F4 E4 E4 D4 D4 C4:2' --out star.mp3",
            "  cadenza compose --genre folk --count 200 --out songs"
        })
final class ComposeCommand extends WorkCommand {

    @Option(names = "--genre", paramLabel = "NAME", description = "What to play; 'cadenza genres' lists them.")
    private String genre;

    @Option(names = "--mood", paramLabel = "NAME", description = "How it should feel; 'cadenza genres' lists them.")
    private String mood;

    @Option(
            names = "--tempo",
            paramLabel = "slow|medium|fast|BPM",
            description = "In words, which depend on the genre, or in quarter notes a minute.")
    private String tempo;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "A tonic, with or without a mode: D, 'F# minor', Bbm. Without, the mood chooses the mode.")
    private String key;

    @Option(names = "--meter", paramLabel = "N/M", description = "The time signature: 4/4, 3/4, 6/8 ...")
    private String meter;

    @Option(names = "--bars", paramLabel = "N", description = "The length in bars.")
    private String bars;

    @Option(
            names = "--length",
            paramLabel = "SECONDS",
            description = "The length in seconds, or as 1:30; met to within a bar. Default: about a minute.")
    private String length;

    @Option(names = "--title", paramLabel = "TEXT", description = "What to call it.")
    private String title;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed and wishes make the same song.")
    private String seed;

    @Option(names = "--temperature", paramLabel = "T", description = "From safe (0.1) to wild (2). Default: 1.")
    private String temperature;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description =
                    "Who composes; 'cadenza models' lists them. Default: composer; chorale for hymns in 4/4; piano for"
                            + " classical music of which no tempo, meter or bars are asked.")
    private String model;

    @Option(
            names = "--drums",
            paramLabel = "NAME|arranger",
            description =
                    "Who drums in songs in 4/4: a model of drum patterns, or the arranger with the drums that each"
                            + " genre has of its own. Default: the model 'drummer', where it knows the genre.")
    private String drums;

    @Option(
            names = "--tune",
            paramLabel = "FILE|NOTES",
            description = "Arrange this tune instead of composing one: a MIDI file, which also says meter, tempo and"
                    + " title where you do not, or notes like 'C4 C4 G4:2 R' (quarters; R is a rest). --key says what"
                    + " key it is in; its notes stay where they are.")
    private String tune;

    @Option(names = "--soundfont", paramLabel = "FILE.sf2", description = "The instruments to play with.")
    private Path soundfont;

    @Option(
            names = "--count",
            paramLabel = "N",
            description =
                    "Compose N songs, of one seed after the other, as MIDI files into the folder --out: a set to be"
                            + " evaluated.")
    private Integer count;

    @Option(names = "--stems", description = "Also write each part by itself, as NAME-PART.wav.")
    private boolean stems;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .wav, .mp3, .flac, .ogg or .opus, with the MIDI file beside it; or .mid alone. "
                    + "Default: the title and seed, as WAV, here.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        SongOrder order = withTune(SongOrder.open()
                .with(Wish.GENRE, genre)
                .with(Wish.MOOD, mood)
                .with(Wish.TEMPO, tempo)
                .with(Wish.KEY, key)
                .with(Wish.METER, meter)
                .with(Wish.BARS, bars)
                .with(Wish.LENGTH, length)
                .with(Wish.TITLE, title)
                .with(Wish.SEED, seed)
                .with(Wish.TEMPERATURE, temperature)
                .with(Wish.MODEL, model)
                .with(Wish.DRUMS, drums));
        checkCount();
        return softly(progress(), progress -> {
            try (Compose compose = new Compose(Library.standard())) {
                if (count != null) {
                    List<Path> files = ComposeMany.compose(compose, order, count, out, progress);
                    progress.close();
                    out().printf("%d songs, %s to %s%n", count, files.get(0), files.get(files.size() - 1));
                    return 0;
                }
                Composed composed = compose.compose(order, target(), progress);
                progress.close();
                print(composed, order);
                return 0;
            }
        });
    }

    private SongOrder withTune(SongOrder order) throws IOException {
        if (tune == null || !Continue.isFile(tune)) {
            return order.with(Wish.TUNE, tune);
        }
        Path file = Path.of(tune);
        ReadTune.Reading reading = ReadTune.read(Files.readAllBytes(file), String.valueOf(file.getFileName()));
        reading.remarks().forEach(remark -> err().println("cadenza: " + remark));
        return reading.ordered(order);
    }

    private void checkCount() {
        if (count != null && (out == null || stems || soundfont != null)) {
            throw new IllegalArgumentException("--count composes MIDI files into the folder --out, and plays none of"
                    + " them: name a folder with --out, and leave --stems and --soundfont out");
        }
    }

    private Compose.Target target() {
        return new Compose.Target(Optional.ofNullable(out), Optional.ofNullable(soundfont), stems);
    }

    private void print(Composed song, SongOrder order) {
        song.notices().forEach(notice -> err().println("cadenza: " + notice));
        line("Title", song.title());
        line("Genre", song.genre());
        line("Mood", song.mood());
        line("Tempo", number(song.bpm()) + " bpm");
        line("Key", song.key());
        line("Meter", song.meter());
        line("Bars", String.valueOf(song.bars()));
        line("Form", song.form());
        line("Length", String.format(Locale.ROOT, "%.1f s", song.seconds()));
        line("Model", song.model());
        line("Seed", String.valueOf(song.seed()));
        song.level()
                .ifPresent(level -> line(
                        "Loudness",
                        String.format(Locale.ROOT, "%.1f LUFS, true peak %.1f dBTP", level.lufs(), level.truePeak())));
        song.originality().ifPresent(originality -> line("Shares", shares(originality)));
        line("Files", song.files().stream().map(Path::toString).collect(Collectors.joining(", ")));
        line("Again", again(song, order));
    }

    /** The longest passage that is not its own, and what is usual. */
    private static String shares(Originality own) {
        String usual = own.heldOut().pieces() == 0
                ? ""
                : "; music that it did not learn from shares " + own.heldOut().median() + " notes, typically";
        return own.notes() == 0
                ? "no " + own.least() + " notes in a row with any piece it learned from" + usual
                : own.notes() + " notes in a row, from bar " + own.bar() + ", with '" + own.piece() + "' ("
                        + own.dataSet() + "), which it learned from" + usual;
    }

    private void line(String name, String value) {
        out().printf("%-9s %s%n", name, value);
    }

    /** The command that makes the same song: the wishes as they were, and the seed. */
    private String again(Composed song, SongOrder order) {
        StringBuilder command = new StringBuilder("cadenza compose");
        order.with(Wish.SEED, String.valueOf(song.seed()))
                .wishes()
                .forEach((wish, text) ->
                        command.append(" --").append(wish.label()).append(' ').append(ShellWord.of(text)));
        if (soundfont != null) {
            command.append(" --soundfont ").append(ShellWord.of(soundfont.toString()));
        }
        return command.append(stems ? " --stems" : "")
                .append(" --out ")
                .append(ShellWord.of(song.files().get(0).toString()))
                .toString();
    }

    /** To a hundredth, without a tail of zeros: a MIDI file holds tempo in whole microseconds. */
    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}

package org.cadenza.music.synth;

import com.sun.media.sound.ModelPatch;
import com.sun.media.sound.SF2Instrument;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.music.MaterialException;

/** A set of sampled instruments in General MIDI order: an SF2 file, or the small bank that the JDK makes up itself. */
public final class SoundFont {

    /** Environment variable that names a font. */
    public static final String VARIABLE = "CADENZA_SOUNDFONT";

    /** Where packages put General MIDI fonts: Debian and Ubuntu, Fedora, Arch, Homebrew on both kinds of Mac. */
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/share/sounds/sf2/FluidR3_GM.sf2"),
            Path.of("/usr/share/soundfonts/FluidR3_GM.sf2"),
            Path.of("/usr/share/soundfonts/FluidR3_GM2-2.sf2"),
            Path.of("/usr/local/share/soundfonts/FluidR3_GM.sf2"),
            Path.of("/usr/local/share/sounds/sf2/FluidR3_GM.sf2"),
            Path.of("/opt/homebrew/share/soundfonts/FluidR3_GM.sf2"),
            Path.of("/usr/share/sounds/sf2/TimGM6mb.sf2"),
            Path.of("/usr/share/soundfonts/default.sf2"));

    private static final String BUILT_IN_NOTICE = "No sound font was found, so the JDK's small built-in bank plays,"
            + " which differs slightly from run to run. For better sound install FluidR3 GM (Debian, Ubuntu: apt install"
            + " fluid-soundfont-gm; Fedora: dnf install fluid-soundfont-gm; Arch: pacman -S soundfont-fluid) or name an"
            + " SF2 file with --soundfont or " + VARIABLE;

    private final String name;
    private final Optional<Path> file;
    private final Optional<String> notice;
    private final Bank bank;

    private SoundFont(String name, Optional<Path> file, Optional<String> notice, Bank bank) {
        this.name = name;
        this.file = file;
        this.notice = notice;
        this.bank = bank;
    }

    /**
     * The font that is wanted, else the one that {@link #VARIABLE} names, else one from the places where systems keep
     * them, else the built-in bank.
     *
     * @throws MaterialException when a font that was named is damaged or of a kind that cannot be played
     * @throws IOException when a font that was named is missing
     */
    public static SoundFont find(Optional<Path> wanted) throws IOException {
        return find(wanted, System.getenv(), PLACES);
    }

    static SoundFont find(Optional<Path> wanted, Map<String, String> environment, List<Path> places)
            throws IOException {
        if (wanted.isPresent()) {
            return open(wanted.get());
        }
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return open(Path.of(named));
        }
        for (Path place : places) {
            if (Files.isReadable(place)) {
                return open(place);
            }
        }
        return builtIn();
    }

    /**
     * Opens an SF2 file. Its tables are read and checked; samples are read when a piece needs them.
     *
     * @throws MaterialException when it is damaged, or SF3, whose compressed samples would sound as noise
     */
    public static SoundFont open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException("sound font " + file + " is not there");
        }
        Sf2File font = Sf2File.open(file);
        return new SoundFont(file.getFileName().toString(), Optional.of(file), Optional.empty(), font);
    }

    /**
     * The JDK's bank: always there, and of toy quality. Gervill draws phases for its waves from {@code Math.random}, so
     * two runs never sound quite the same; only an SF2 font gives the same samples always.
     */
    public static SoundFont builtIn() {
        return new SoundFont("JDK built-in bank", Optional.empty(), Optional.of(BUILT_IN_NOTICE), new BuiltInBank());
    }

    /** What to call it. */
    public String name() {
        return name;
    }

    /** Where it is, unless built in. */
    public Optional<Path> file() {
        return file;
    }

    /** What the listener should be told about the choice of font, if anything. */
    public Optional<String> notice() {
        return notice;
    }

    /** Instruments for Gervill, one for each voice, with only the samples that its notes need. */
    List<SF2Instrument> instruments(List<Voice> voices) throws IOException {
        List<SF2Instrument> instruments = new ArrayList<>();
        for (Voice voice : voices) {
            SF2Instrument found = bank.instrument(voice);
            // A font that lacks the program plays another one, which must answer to the number that was asked for.
            SF2Instrument instrument = new SF2Instrument();
            instrument.setName(found.getName());
            instrument.setPatch(new ModelPatch(0, voice.program(), voice.drums()));
            instrument.setGlobalZone(found.getGlobalRegion());
            instrument.getRegions().addAll(found.getRegions());
            instruments.add(instrument);
        }
        return instruments;
    }

    /** Where instruments come from. */
    interface Bank {
        /** The instrument for a voice, or the nearest that the bank has. */
        SF2Instrument instrument(Voice voice) throws IOException;
    }
}

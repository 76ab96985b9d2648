package org.cadenza.music.synth;

import com.sun.media.sound.SF2Instrument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadenza.music.MaterialException;
import org.cadenza.music.audio.RiffFile;
import org.cadenza.music.audio.RiffFile.Chunk;

/**
 * An SF2 file (SoundFont Technical Specification 2.04): its tables in memory, its samples on disk. Gervill's own reader
 * takes a second for a large font and believes what it reads; this one takes milliseconds and checks it.
 */
final class Sf2File implements SoundFont.Bank {

    private static final int DRUM_BANK = 128;
    private static final int ROM_SAMPLE = 0x8000;

    /** Sizes of the records in each table. */
    private static final Map<String, Integer> RECORDS = Map.of(
            "phdr", 38, "pbag", 4, "pmod", 10, "pgen", 4, "inst", 22, "ibag", 4, "imod", 10, "igen", 4, "shdr", 46);

    /**
     * A sample's header.
     *
     * @param start first point, {@code end} one past the last, both counted from the start of the sample chunk
     * @param loopStart first point of the loop, {@code loopEnd} one past its last
     * @param rate in Hz
     * @param pitch MIDI note number at which it was recorded
     * @param correction in cents
     */
    record Sample(
            String name, long start, long end, long loopStart, long loopEnd, long rate, int pitch, int correction) {}

    /** A row of zones: the bag, modulator and generator tables of presets or of instruments. */
    record Level(ByteBuffer bags, ByteBuffer modulators, ByteBuffer generators, int link) {}

    private record Preset(int bank, int program, int index) {}

    private final Path file;
    private final Chunk points;
    private final Map<String, ByteBuffer> tables = new TreeMap<>();
    private final Map<String, Long> places = new TreeMap<>();
    private final List<Preset> presets = new ArrayList<>();

    private Sf2File(Path file, Chunk points) {
        this.file = file;
        this.points = points;
    }

    static Sf2File open(Path file) throws IOException {
        try (RiffFile riff = RiffFile.open(file, "sfbk")) {
            Map<String, Chunk> lists = byId(riff, riff.chunks(), "INFO", "sdta", "pdta");
            refuseCompressed(
                    riff,
                    file,
                    byId(riff, riff.chunks(lists.get("INFO")), "ifil").get("ifil"));
            Sf2File font = new Sf2File(
                    file, byId(riff, riff.chunks(lists.get("sdta")), "smpl").get("smpl"));
            font.readTables(riff, riff.chunks(lists.get("pdta")));
            return font;
        }
    }

    private static Map<String, Chunk> byId(RiffFile riff, List<Chunk> chunks, String... needed) {
        Map<String, Chunk> map =
                chunks.stream().collect(Collectors.toMap(Chunk::id, Function.identity(), (first, again) -> first));
        for (String id : needed) {
            if (!map.containsKey(id)) {
                throw riff.damaged(chunks.isEmpty() ? 12 : chunks.get(0).start(), "chunk '" + id + "' is missing");
            }
        }
        return map;
    }

    private static void refuseCompressed(RiffFile riff, Path file, Chunk version) throws IOException {
        int major = version.size() < 2 ? 0 : riff.read(version).getShort(0);
        if (major == 3) {
            throw compressed(file, version.start());
        }
        if (major < 1 || major > 3) {
            throw riff.damaged(version.start(), "the sound font claims version " + major + ", expected 2");
        }
    }

    private static MaterialException compressed(Path file, long at) {
        return new MaterialException(
                file.toString(),
                "byte " + at,
                "this is an SF3 sound font, whose compressed samples cannot be played here",
                "Use an SF2 font such as FluidR3_GM.sf2");
    }

    private void readTables(RiffFile riff, List<Chunk> chunks) throws IOException {
        Map<String, Chunk> map = byId(riff, chunks, RECORDS.keySet().toArray(new String[0]));
        for (Map.Entry<String, Integer> record : RECORDS.entrySet()) {
            Chunk chunk = map.get(record.getKey());
            if (chunk.size() < record.getValue() || chunk.size() % record.getValue() != 0) {
                throw riff.damaged(
                        chunk.start(),
                        "table '" + chunk.id() + "' has " + chunk.size() + " bytes, not a multiple of "
                                + record.getValue());
            }
            tables.put(chunk.id(), riff.read(chunk));
            places.put(chunk.id(), chunk.start());
        }
        if (count("shdr") > 1
                && points.size() >= 4
                && riff.read(points.start(), 4).getInt(0) == 0x5367674F) {
            throw compressed(file, points.start());
        }
        for (int i = 0; i < count("phdr") - 1; i++) {
            presets.add(new Preset(field("phdr", i, 22), field("phdr", i, 20), i));
        }
        if (presets.isEmpty()) {
            throw damaged("phdr", 0, "the font has no presets");
        }
    }

    @Override
    public SF2Instrument instrument(Voice voice) throws IOException {
        Preset preset = preset(voice);
        try (RiffFile riff = RiffFile.open(file, "sfbk")) {
            return new Sf2Builder(this, riff, voice).build(preset.index);
        }
    }

    /** The preset of the voice's program, else the first program of its kind, else the first of all. */
    private Preset preset(Voice voice) {
        int bank = voice.drums() ? DRUM_BANK : 0;
        return presets.stream()
                .filter(preset -> preset.bank == bank && preset.program == voice.program())
                .findFirst()
                .or(() -> presets.stream()
                        .filter(preset -> preset.bank == bank)
                        .min(Comparator.comparingInt(Preset::program)))
                .orElse(presets.get(0));
    }

    /** Zones of a preset, whose links are instruments. */
    List<Sf2Zone> presetZones(int index) {
        return Sf2Zone.read(
                this,
                new Level(tables.get("pbag"), tables.get("pmod"), tables.get("pgen"), Sf2Zone.INSTRUMENT),
                field("phdr", index, 24),
                field("phdr", index + 1, 24));
    }

    /** Zones of an instrument, whose links are samples. */
    List<Sf2Zone> instrumentZones(int index) {
        if (index >= count("inst") - 1) {
            throw damaged("inst", index, "instrument " + index + " does not exist");
        }
        return Sf2Zone.read(
                this,
                new Level(tables.get("ibag"), tables.get("imod"), tables.get("igen"), Sf2Zone.SAMPLE),
                field("inst", index, 20),
                field("inst", index + 1, 20));
    }

    Sample sample(int index) {
        if (index >= count("shdr") - 1) {
            throw damaged("shdr", index, "sample " + index + " does not exist");
        }
        ByteBuffer table = tables.get("shdr");
        int at = index * 46;
        Sample sample = new Sample(
                name(table, at),
                Integer.toUnsignedLong(table.getInt(at + 20)),
                Integer.toUnsignedLong(table.getInt(at + 24)),
                Integer.toUnsignedLong(table.getInt(at + 28)),
                Integer.toUnsignedLong(table.getInt(at + 32)),
                Integer.toUnsignedLong(table.getInt(at + 36)),
                Byte.toUnsignedInt(table.get(at + 40)),
                table.get(at + 41));
        boolean readOnlyMemory = (table.getShort(at + 44) & ROM_SAMPLE) != 0;
        if (readOnlyMemory || sample.start >= sample.end || sample.end > points.size() / 2) {
            throw damaged(
                    "shdr",
                    index,
                    "sample '" + sample.name + "' runs from point " + sample.start + " to " + sample.end
                            + ", but the file holds " + points.size() / 2);
        }
        if (sample.rate < 100 || sample.rate > 768_000) {
            throw damaged("shdr", index, "sample '" + sample.name + "' has " + sample.rate + " points a second");
        }
        return sample;
    }

    /** The bytes of a sample: 16-bit little-endian points. */
    byte[] points(RiffFile riff, Sample sample) throws IOException {
        return riff.read(points.start() + 2 * sample.start, (int)
                        Math.min(Integer.MAX_VALUE, 2 * (sample.end - sample.start)))
                .array();
    }

    MaterialException damaged(String table, int record, String problem) {
        return new MaterialException(
                file.toString(),
                "byte " + (places.get(table) + (long) record * RECORDS.get(table)),
                problem,
                "The sound font is damaged; get it anew");
    }

    private static String name(ByteBuffer table, int at) {
        return new String(table.array(), at, 20, StandardCharsets.ISO_8859_1)
                .replaceAll("\0.*", "")
                .strip();
    }

    private int count(String table) {
        return tables.get(table).capacity() / RECORDS.get(table);
    }

    private int field(String table, int record, int offset) {
        return Short.toUnsignedInt(tables.get(table).getShort(record * RECORDS.get(table) + offset));
    }
}

package org.cadenza.music.audio;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.cadenza.music.MaterialException;
import org.cadenza.music.Replacement;

/** Reads and writes audio files of every {@link AudioFormat}, chosen by the file's extension. */
public final class AudioFiles {

    /** What a clip may hold at most, over all channels: 25 minutes of stereo at 44.1 kHz, 512 MB of memory. */
    static final long MAX_SAMPLES = 1L << 27;

    private AudioFiles() {}

    /** Writes with 16 bits where the format is lossless; otherwise as {@link #write(Clip, Path, Tags, SampleDepth)}. */
    public static void write(Clip clip, Path file, Tags tags) throws IOException {
        write(clip, file, tags, SampleDepth.BITS_16);
    }

    /**
     * Writes a clip; the same clip and tags give the same bytes. The file appears when it is complete, or not at all.
     *
     * @param depth of WAV and FLAC; the other formats have none
     * @throws IllegalArgumentException when the extension names no known format
     * @throws IOException when the folder is missing, the disk full, or a format other than WAV is asked for where
     *     ffmpeg does not run
     */
    public static void write(Clip clip, Path file, Tags tags, SampleDepth depth) throws IOException {
        AudioFormat format = AudioFormat.of(file);
        try (Replacement replacement = new Replacement(file)) {
            encode(clip, format, replacement.draft(), tags, depth);
            replacement.complete();
        } catch (InterruptedIOException | NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + " could not be written: " + e.getMessage(), e);
        }
    }

    /** The bytes of a WAV file; the same clip and tags give the same. */
    public static byte[] wav(Clip clip, Tags tags, SampleDepth depth) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            WavWriter.write(clip, bytes, tags, depth);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private static void encode(Clip clip, AudioFormat format, Path draft, Tags tags, SampleDepth depth)
            throws IOException {
        if (format == AudioFormat.WAV) {
            WavWriter.write(clip, draft, tags, depth);
        } else {
            Ffmpeg.encode(clip, format, draft, tags, depth);
        }
    }

    /**
     * Reads a whole file.
     *
     * @throws MaterialException when it is damaged, cut off, not what its extension says, or longer than a clip may be
     * @throws IOException when it is missing or cannot be read
     */
    public static Clip read(Path file) throws IOException {
        AudioFormat format = known(file);
        return format == AudioFormat.WAV ? WavReader.read(file) : Ffmpeg.decode(file, format);
    }

    /** Reads only what a file says of itself; empty where it says nothing. */
    public static Tags tags(Path file) throws IOException {
        AudioFormat format = known(file);
        return format == AudioFormat.WAV ? WavReader.tags(file) : Ffmpeg.tags(file, format);
    }

    private static AudioFormat known(Path file) throws IOException {
        AudioFormat format = AudioFormat.of(file);
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException(file + " is not there");
        }
        return format;
    }

    /** Refuses a length that would not fit in memory. */
    static void checkLength(Path file, long frames, int channels) {
        if (frames * channels > MAX_SAMPLES) {
            throw new MaterialException(
                    file.toString(),
                    "",
                    frames + " frames of " + channels + " channels are more than the " + MAX_SAMPLES
                            + " samples a clip may hold",
                    "Cut it into shorter files");
        }
    }
}

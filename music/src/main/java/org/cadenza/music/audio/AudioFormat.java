package org.cadenza.music.audio;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A kind of audio file, known by its extension. */
public enum AudioFormat {
    /** Uncompressed PCM, read and written by our own code. */
    WAV(List.of("wav", "wave"), List.of()),
    /** MPEG layer 3, variable bit rate of about 190 kbit/s (LAME V2). */
    MP3(List.of("mp3"), List.of("-c:a", "libmp3lame", "-q:a", "2", "-id3v2_version", "3")),
    /** Lossless: decodes to exactly the samples of the WAV. */
    FLAC(List.of("flac"), List.of("-c:a", "flac", "-compression_level", "5")),
    /** Vorbis. The bundled encoder knows two channels only, so mono is written as two equal channels. */
    OGG(List.of("ogg"), List.of("-c:a", "vorbis", "-strict", "experimental", "-q:a", "8", "-ac", "2")),
    /** Opus at 160 kbit/s; the codec always runs at 48 kHz. */
    OPUS(List.of("opus"), List.of("-c:a", "libopus", "-b:a", "160k"));

    private final List<String> extensions;
    private final List<String> encoding;

    AudioFormat(List<String> extensions, List<String> encoding) {
        this.extensions = extensions;
        this.encoding = encoding;
    }

    /** The usual extension, without the dot. */
    public String extension() {
        return extensions.get(0);
    }

    /** ffmpeg's options that choose and set the encoder; empty for WAV. */
    List<String> encoding() {
        return encoding;
    }

    /** Whether its samples come back as they went in. */
    boolean lossless() {
        return this == WAV || this == FLAC;
    }

    /** ffmpeg's name of the container. */
    String container() {
        return this == OPUS ? "ogg" : extension();
    }

    /** Extensions of all formats, for messages and for choosing files in a folder. */
    public static List<String> names() {
        return Arrays.stream(values()).map(AudioFormat::extension).toList();
    }

    /** The format that {@code name}, an extension without the dot, stands for, or an error that lists them all. */
    public static AudioFormat of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("audio format '" + name + "' is unknown; known are "
                        + String.join(", ", names()) + "; nearest is " + nearest(wanted)));
    }

    /** The format that the file's extension names. */
    public static AudioFormat of(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException(
                    "'" + name + "' has no extension; add one of " + String.join(", ", names()));
        }
        return of(name.substring(dot + 1));
    }

    private static String nearest(String wanted) {
        return names().stream()
                .collect(Collectors.minBy(Comparator.comparingInt(name -> distance(name, wanted))))
                .orElseThrow();
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

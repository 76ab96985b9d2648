package org.cadenza.music.audio;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** ffmpeg's text form of tags, which unlike command-line arguments keeps every letter in every locale. */
final class Metadata {

    private Metadata() {}

    static String write(Tags tags) {
        return ";FFMETADATA1\n" + line("title", tags.title()) + line("genre", tags.genre())
                + line("comment", tags.comment());
    }

    private static String line(String key, String value) {
        return value.isEmpty() ? "" : key + "=" + value.replaceAll("[=;#\\\\\n]", "\\\\$0") + "\n";
    }

    static Tags read(String text) {
        Map<String, String> values = new HashMap<>();
        for (String line : text.split("(?<!\\\\)\n")) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith(";")) {
                String key = line.substring(0, equals).toLowerCase(Locale.ROOT);
                values.putIfAbsent(key, line.substring(equals + 1).replaceAll("(?s)\\\\(.)", "$1"));
            }
        }
        return new Tags(
                values.getOrDefault("title", ""),
                values.getOrDefault("genre", ""),
                values.getOrDefault("comment", values.getOrDefault("description", "")));
    }
}

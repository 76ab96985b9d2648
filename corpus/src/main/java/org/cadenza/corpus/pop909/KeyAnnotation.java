package org.cadenza.corpus.pop909;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cadenza.music.score.Key;

/** The annotated keys of a song: lines of start, end (seconds) and key ({@code Gb:maj}). */
final class KeyAnnotation {

    private KeyAnnotation() {}

    /** The key that lasts longest in all; the first of equals. */
    static Key longest(String text) {
        Map<Key, Double> lasting = new LinkedHashMap<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            String[] fields = line.trim().split("\\s+");
            if (fields.length < 3) {
                throw new IllegalArgumentException("a line of key_audio.txt is '" + line + "'");
            }
            lasting.merge(
                    Key.parse(fields[2]), Double.parseDouble(fields[1]) - Double.parseDouble(fields[0]), Double::sum);
        }
        return lasting.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalArgumentException("key_audio.txt is empty"));
    }
}

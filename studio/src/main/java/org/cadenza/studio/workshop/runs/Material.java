package org.cadenza.studio.workshop.runs;

import java.util.Arrays;
import java.util.List;

/** The kinds of files that people have to learn from, and what can be made of each. */
enum Material {
    MIDI("MIDI", List.of("LeadSheet", "Piece", "DrumPattern"), ".mid", ".midi"),
    MUSIC_XML("MusicXML", List.of("LeadSheet"), ".musicxml", ".mxl", ".xml"),
    SOUND("sound", List.of("Clip"), ".wav", ".mp3", ".flac", ".ogg"),
    TEXT("text", List.of("Text"), ".txt", ".md", ".abc");

    private final String words;
    private final List<String> items;
    private final List<String> extensions;

    Material(String words, List<String> items, String... extensions) {
        this.words = words;
        this.items = items;
        this.extensions = List.of(extensions);
    }

    /** Those of which an {@code item} can be made. */
    static List<Material> of(Class<?> item) {
        return Arrays.stream(values())
                .filter(material -> material.items.contains(item.getSimpleName()))
                .toList();
    }

    String words() {
        return words;
    }

    /** With their dots. */
    List<String> extensions() {
        return extensions;
    }
}

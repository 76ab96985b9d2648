package org.cadenza.music.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The plan of a song: sections in the order they are played. Sections of one theme share their music.
 * As text: {@code "intro:I4 verse:A8 verse:A8 chorus:B8 outro:I4"}.
 */
public record Form(List<Section> sections) {

    /** What a section does in the song. */
    public enum Role {
        INTRO,
        VERSE,
        CHORUS,
        BRIDGE,
        SOLO,
        OUTRO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param role what the section does
     * @param theme a letter; sections with the same theme share harmony and melody
     * @param bars its length, 1 or more; a shorter return of a theme plays its first bars
     */
    public record Section(Role role, char theme, int bars) {
        public Section {
            Check.range("bars", bars, 1, 10_000);
            if (theme < 'A' || theme > 'Z') {
                throw new IllegalArgumentException("theme is '" + theme + "', expected A to Z");
            }
        }

        @Override
        public String toString() {
            return role + ":" + theme + bars;
        }
    }

    public Form {
        sections = List.copyOf(sections);
    }

    /** One section over the whole, for music whose plan is not known. */
    public static Form single(int bars) {
        return new Form(List.of(new Section(Role.VERSE, 'A', bars)));
    }

    /** Reads what {@link #toString} writes. */
    public static Form parse(String text) {
        List<Section> sections = new ArrayList<>();
        for (String part : text.trim().split("\\s+")) {
            try {
                int colon = part.indexOf(':');
                Role role = Role.valueOf(part.substring(0, colon).toUpperCase(Locale.ROOT));
                sections.add(new Section(role, part.charAt(colon + 1), Integer.parseInt(part.substring(colon + 2))));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("section '" + part + "' is not like verse:A8", e);
            }
        }
        return new Form(sections);
    }

    /** Bars in all. */
    public int bars() {
        return sections.stream().mapToInt(Section::bars).sum();
    }

    @Override
    public String toString() {
        return String.join(" ", sections.stream().map(Section::toString).toList());
    }
}

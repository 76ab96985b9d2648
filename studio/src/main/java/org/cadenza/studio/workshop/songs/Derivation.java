package org.cadenza.studio.workshop.songs;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadenza.learning.Json;
import org.cadenza.learning.Recipe;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.Drummed;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.Unknown;

/** A way to order a song from one that is there. */
public enum Derivation {
    /** The same wishes, everything else drawn anew. */
    ANOTHER {
        @Override
        void change(Map<Wish, String> wishes, Planned planned) {
            wishes.remove(Wish.SEED);
            wishes.remove(Wish.TITLE);
        }
    },
    /** The same genre, mood, tempo, key, meter and length, drawn or not, with another tune. */
    LIKE_THIS {
        @Override
        void change(Map<Wish, String> wishes, Planned planned) {
            settle(wishes, planned, planned.bars());
            wishes.remove(Wish.SEED);
            wishes.remove(Wish.TITLE);
        }
    },
    /** The same song half as long again. */
    LONGER {
        @Override
        void change(Map<Wish, String> wishes, Planned planned) {
            settle(wishes, planned, Math.min(MOST_BARS, planned.bars() + Math.max(4, planned.bars() / 8 * 4)));
        }
    },
    /** The same song as a loop of 4 or 8 bars. */
    LOOP {
        @Override
        void change(Map<Wish, String> wishes, Planned planned) {
            settle(wishes, planned, planned.bars() > 8 ? 8 : 4);
        }
    },
    /** The same song from its recipe, to the byte. */
    AGAIN {
        @Override
        void change(Map<Wish, String> wishes, Planned planned) {
            wishes.put(Wish.SEED, String.valueOf(planned.seed()));
            wishes.put(Wish.TITLE, planned.title());
        }
    };

    private static final int MOST_BARS = 2000;

    abstract void change(Map<Wish, String> wishes, Planned planned);

    /** As in the API: {@code "like-this"}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of that name, listing those there are */
    public static Derivation named(String name) {
        List<String> known = Arrays.stream(values()).map(Derivation::toString).toList();
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> Unknown.name("kind", String.valueOf(name), known));
    }

    /** The order for a song derived from {@code song}. */
    SongOrder order(StoredSong song) {
        Map<Wish, String> wishes = new EnumMap<>(SongOrder.of(song.wishes()).wishes());
        change(wishes, Planned.read(song.planned()));
        if (this == LONGER || this == LOOP || this == AGAIN) {
            song.recipe().ifPresent(recipe -> wishes.put(Wish.DRUMS, drums(recipe)));
        }
        return new SongOrder(wishes);
    }

    /** Who drummed: whoever drums by default may be another by now. */
    private static String drums(String recipe) {
        return Drummed.wish(Json.read(recipe, Recipe.class, "the song's recipe"));
    }

    /** Wishes for all that was decided, with a length of one's own. */
    private static void settle(Map<Wish, String> wishes, Planned planned, int bars) {
        wishes.put(Wish.GENRE, planned.genre());
        wishes.put(Wish.MOOD, planned.mood());
        wishes.put(Wish.TEMPO, String.valueOf(planned.bpm()));
        wishes.put(Wish.KEY, planned.key());
        wishes.put(Wish.METER, planned.meter());
        if (!wishes.containsKey(Wish.TUNE)) {
            wishes.put(Wish.MODEL, planned.model());
        }
        wishes.put(Wish.SEED, String.valueOf(planned.seed()));
        wishes.put(Wish.TITLE, planned.title());
        wishes.remove(Wish.LENGTH);
        wishes.put(Wish.BARS, String.valueOf(bars));
    }
}

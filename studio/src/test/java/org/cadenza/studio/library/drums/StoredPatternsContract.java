package org.cadenza.studio.library.drums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.NoRoomException;
import org.cadenza.studio.library.songs.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the table of drum patterns promises, on whichever database. */
abstract class StoredPatternsContract {

    private Database database;
    private StoredPatterns patterns;

    /** A database without patterns. */
    abstract Database empty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = empty();
        patterns = new StoredPatterns(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private StoredPattern add(String name) throws NoRoomException {
        return patterns.add(name, 123.4, Optional.of("house"), "{\"bars\":2}");
    }

    private List<String> names(boolean binned) {
        return patterns.list(binned).stream().map(StoredPattern::name).toList();
    }

    @Test
    void add_pattern_isFoundAsItWas() throws Exception {
        StoredPattern added = add("Été '; drop table song; --");
        assertThat(patterns.find(added.id())).contains(added);
        assertThat(patterns.content(added.id())).contains("{\"bars\":2}");
        StoredPattern plain = patterns.add("plain", 90, Optional.empty(), "x".repeat(200_000));
        assertThat(patterns.find(plain.id()).orElseThrow().genre()).isEmpty();
        assertThat(names(false)).containsExactly("plain", "Été '; drop table song; --");
    }

    @Test
    void bin_pattern_isListedThereUntilItIsRestored() throws Exception {
        String id = add("one").id();
        patterns.rename(id, "other");
        patterns.bin(id);
        Instant when = patterns.find(id).orElseThrow().binned().orElseThrow();
        patterns.bin(id);
        assertThat(patterns.find(id).orElseThrow().binned()).contains(when);
        assertThat(names(false)).isEmpty();
        assertThat(names(true)).containsExactly("other");
        patterns.restore(id);
        assertThat(names(false)).containsExactly("other");
        assertThat(names(true)).isEmpty();
    }

    @Test
    void bin_ofMoreThanItHolds_forgetsTheOldest() throws Exception {
        for (int i = 0; i <= StoredPatterns.MOST_BINNED; i++) {
            patterns.bin(add("pattern " + i).id());
        }
        assertThat(names(true))
                .hasSize(StoredPatterns.MOST_BINNED)
                .contains("pattern " + StoredPatterns.MOST_BINNED)
                .doesNotContain("pattern 0");
    }

    @Test
    void bin_afterThirtyDays_forgets() throws Exception {
        String old = add("old").id();
        patterns.bin(old);
        database.client()
                .sql("update drum_pattern set binned = :when where id = :id")
                .param("when", Database.column(Instant.now().minus(Duration.ofDays(31))))
                .param("id", old)
                .update();
        patterns.bin(add("new").id());
        assertThat(names(true)).containsExactly("new");
        assertThat(patterns.find(old)).isEmpty();
    }

    @Test
    void add_moreThanThereMayBe_isRefused() throws Exception {
        for (int i = 0; i < StoredPatterns.MOST; i++) {
            add("pattern");
        }
        assertThatThrownBy(() -> add("one more"))
                .isInstanceOf(NoRoomException.class)
                .hasMessageContaining("2000 drum patterns")
                .hasMessageContaining("delete some");
    }
}

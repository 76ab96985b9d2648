package org.cadenza.studio.workshop.songs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.studio.library.songs.Attempt;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.songs.SongEvent;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.Songs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongNewsTest {

    private static final long PATIENCE_MILLIS = 20_000;

    @TempDir
    private Path home;

    private Database database;
    private Songs songs;
    private SongWork work;
    private SongNews news;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(home, Optional.empty());
        songs = new Songs(database);
        work = new SongWork(database);
        news = new SongNews(work, songs);
    }

    @AfterEach
    void close() {
        news.close();
        database.close();
    }

    private String song(String title) {
        NewSong song = new NewSong(NewSong.drawId(), title, Map.of(), "{}", Optional.empty());
        songs.add(song);
        return song.id();
    }

    private static List<String> next(SongNews.Listener listener, int count) throws InterruptedException {
        List<String> data = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            data.add(listener.next(PATIENCE_MILLIS).map(SongEvent::data).orElse("nothing"));
        }
        return data;
    }

    @Test
    void listener_hearsWhatWasAndWhatComes_ofItsSongOnly() throws Exception {
        String one = song("one");
        String other = song("other");
        Attempt mine = work.begin(one).orElseThrow();
        Attempt others = work.begin(other).orElseThrow();
        work.tell(mine, "progress", "1");
        work.tell(others, "progress", "2");
        try (SongNews.Listener first = news.listen(one, 0);
                SongNews.Listener second = news.listen(other, 0)) {
            assertThat(next(first, 2)).containsExactly("{\"state\":\"running\"}", "1");
            assertThat(next(second, 2)).containsExactly("{\"state\":\"running\"}", "2");
            work.tell(others, "progress", "3");
            work.tell(mine, "progress", "4");
            work.tell(mine, "progress", "5");
            assertThat(next(first, 2)).containsExactly("4", "5");
            assertThat(next(second, 1)).containsExactly("3");
        }
    }

    /** Nor does it matter that others have heard far more by then. */
    @Test
    void listener_fromTheMiddleOn_hearsTheRestOnce() throws Exception {
        String song = song("song");
        String busy = song("busy");
        Attempt mine = work.begin(song).orElseThrow();
        long heard = work.eventsAfter(song, 0).get(0).number();
        work.tell(mine, "progress", "late");
        Attempt crowded = work.begin(busy).orElseThrow();
        for (int i = 0; i < 300; i++) {
            work.tell(crowded, "progress", "busy");
        }
        try (SongNews.Listener crowd = news.listen(busy, 0);
                SongNews.Listener listener = news.listen(song, heard)) {
            assertThat(next(crowd, 301)).hasSize(301).doesNotContain("nothing");
            work.tell(mine, "progress", "later");
            assertThat(next(listener, 2)).containsExactly("late", "later");
            assertThat(listener.next(200)).isEmpty();
        }
    }

    @Test
    void listener_ofASongThatWaits_hearsItsPlaceOnceEach() throws Exception {
        String first = song("first");
        String second = song("second");
        try (SongNews.Listener listener = news.listen(second, 0)) {
            assertThat(next(listener, 1)).containsExactly("{\"state\":\"queued\",\"position\":2}");
            assertThat(listener.next(200)).isEmpty();
            work.begin(first);
            assertThat(next(listener, 1)).containsExactly("{\"state\":\"queued\",\"position\":1}");
            work.begin(second);
            assertThat(next(listener, 1)).containsExactly("{\"state\":\"running\"}");
            assertThat(listener.next(200)).isEmpty();
        }
    }

    @Test
    void close_listenerThatWaits_isWokenAtOnce() throws Exception {
        SongNews.Listener listener = news.listen(song("song"), 0);
        assertThat(next(listener, 1)).hasSize(1);
        long asked = System.nanoTime();
        news.close();
        assertThat(listener.next(PATIENCE_MILLIS)).isEmpty();
        assertThat((System.nanoTime() - asked) / 1_000_000).isLessThan(PATIENCE_MILLIS);
    }
}

package org.cadenza.studio.library.songs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cadenza.studio.library.songs.SongWork.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the songs' tables promise, whichever database holds them. */
abstract class SongsContract {

    private static final Account EMPTY = new Account("{}", "{}", Optional.empty());

    private Database database;
    private Songs songs;
    private SongWork work;
    private final List<Attempt> delivered = new ArrayList<>();

    /** A database with no songs in it. */
    abstract Database empty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = empty();
        songs = new Songs(database);
        work = new SongWork(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private StoredSong add(String title) {
        NewSong song = new NewSong(NewSong.drawId(), title, Map.of("genre", "jazz"), "{}", Optional.empty());
        songs.add(song);
        return songs.find(song.id()).orElseThrow();
    }

    private Attempt begin(String id) {
        return work.begin(id).orElseThrow();
    }

    /** Ends a song with files that count as delivered. */
    private boolean complete(Attempt attempt, String made, String recipe) {
        try {
            return work.complete(
                    attempt, new Account(made, recipe, Optional.of("{\"o\":1}")), () -> delivered.add(attempt));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SongQuery searching(String text) {
        return new SongQuery(Optional.of(text), Optional.empty(), Optional.empty(), false, 0, 50);
    }

    private List<String> titles(SongQuery query) {
        return songs.list(query).stream().map(StoredSong::title).toList();
    }

    @Test
    void add_song_isQueuedWithAllThatWasGiven() {
        StoredSong parent = add("Parent");
        NewSong child = new NewSong(
                NewSong.drawId(), "Crème <b>brûlée</b> 🎵", Map.of("seed", "7"), "{\"a\":1}", Optional.of(parent.id()));
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        songs.add(child);
        StoredSong stored = songs.find(child.id()).orElseThrow();
        assertThat(stored.state()).isEqualTo(SongState.QUEUED);
        assertThat(stored.title()).isEqualTo("Crème <b>brûlée</b> 🎵");
        assertThat(stored.wishes()).isEqualTo(Map.of("seed", "7"));
        assertThat(stored.planned()).isEqualTo("{\"a\":1}");
        assertThat(stored.parent()).contains(parent.id());
        assertThat(stored.created()).isBetween(before, Instant.now());
        assertThat(stored.liked()).isEmpty();
        assertThat(stored.ordinal()).isGreaterThan(parent.ordinal());
    }

    @Test
    void find_unknownId_isEmpty() {
        assertThat(songs.find(NewSong.drawId())).isEmpty();
    }

    @Test
    void list_pages_newestFirst() {
        add("first");
        add("second");
        add("third");
        assertThat(titles(SongQuery.newest(2))).containsExactly("third", "second");
        assertThat(titles(new SongQuery(Optional.empty(), Optional.empty(), Optional.empty(), false, 2, 2)))
                .containsExactly("first");
        assertThat(songs.count(SongQuery.newest(2))).isEqualTo(3);
    }

    @Test
    void list_search_findsPartsInAnyCaseAndTakesWildcardsAsTheyAre() {
        add("Silver 100% Rain");
        add("silver lining");
        add("Golden!");
        assertThat(titles(searching("SILVER"))).containsExactly("silver lining", "Silver 100% Rain");
        assertThat(titles(searching("0%"))).containsExactly("Silver 100% Rain");
        assertThat(titles(searching("_"))).isEmpty();
        assertThat(titles(searching("n!"))).containsExactly("Golden!");
        assertThat(titles(searching("' or '1'='1"))).isEmpty();
    }

    @Test
    void list_byStateFavouriteAndBin_keepsToEach() {
        complete(begin(add("done").id()), "{}", "{}");
        songs.favour(add("favourite").id(), true);
        songs.bin(add("binned").id());
        assertThat(titles(new SongQuery(Optional.empty(), Optional.of(SongState.DONE), Optional.empty(), false, 0, 50)))
                .containsExactly("done");
        assertThat(titles(new SongQuery(Optional.empty(), Optional.empty(), Optional.of(true), false, 0, 50)))
                .containsExactly("favourite");
        assertThat(titles(new SongQuery(Optional.empty(), Optional.empty(), Optional.empty(), true, 0, 50)))
                .containsExactly("binned");
        assertThat(titles(SongQuery.newest(50))).containsExactly("favourite", "done");
    }

    @Test
    void changes_ofTitleAndOpinion_areKept() {
        String id = add("old").id();
        songs.rename(id, "new");
        songs.like(id, Optional.of(false));
        assertThat(songs.find(id).orElseThrow().title()).isEqualTo("new");
        assertThat(songs.find(id).orElseThrow().liked()).contains(false);
        songs.like(id, Optional.empty());
        assertThat(songs.find(id).orElseThrow().liked()).isEmpty();
    }

    @Test
    void bin_twice_keepsTheFirstDate_andRestoreTakesItOut() {
        String id = add("song").id();
        songs.bin(id);
        Optional<Instant> first = songs.find(id).orElseThrow().binned();
        songs.bin(id);
        assertThat(first).isPresent();
        assertThat(songs.find(id).orElseThrow().binned()).isEqualTo(first);
        songs.restore(id);
        assertThat(songs.find(id).orElseThrow().binned()).isEmpty();
    }

    @Test
    void binnedBefore_songStillInTheMaking_isSpared() {
        String waiting = add("waiting").id();
        String ended = add("ended").id();
        work.cancelWaiting(ended);
        songs.bin(waiting);
        songs.bin(ended);
        assertThat(songs.binnedBefore(Instant.now().plusSeconds(60))).containsExactly(ended);
        assertThat(songs.binnedBefore(Instant.now().minusSeconds(60))).isEmpty();
    }

    @Test
    void position_countsThoseThatWaitBefore() {
        StoredSong first = add("first");
        StoredSong second = add("second");
        assertThat(songs.position(second)).contains(2);
        work.begin(first.id());
        assertThat(songs.position(songs.find(second.id()).orElseThrow())).contains(1);
        assertThat(songs.position(songs.find(first.id()).orElseThrow())).isEmpty();
    }

    @Test
    void work_fromQueuedToDone_tellsEachStepInOrder() {
        String id = add("song").id();
        work.queued(id);
        Attempt attempt = begin(id);
        assertThat(work.tell(attempt, "progress", "{\"fraction\":0.5}")).isTrue();
        assertThat(complete(attempt, "{\"m\":1}", "{\"r\":1}")).isTrue();
        List<SongEvent> events = work.eventsAfter(id, 0);
        assertThat(events).extracting(SongEvent::kind).containsExactly("state", "state", "progress", "done");
        assertThat(events).extracting(SongEvent::number).isSorted().doesNotHaveDuplicates();
        assertThat(work.eventsAfter(id, events.get(2).number()))
                .extracting(SongEvent::kind)
                .containsExactly("done");
        StoredSong done = songs.find(id).orElseThrow();
        assertThat(done.made()).contains("{\"m\":1}");
        assertThat(done.recipe()).contains("{\"r\":1}");
        assertThat(done.originality()).contains("{\"o\":1}");
        assertThat(done.finished()).isPresent();
    }

    @Test
    void work_onASongThatHasEnded_changesNothing() {
        String id = add("song").id();
        Attempt attempt = begin(id);
        complete(attempt, "{}", "{}");
        assertThat(work.begin(id)).isEmpty();
        assertThat(complete(attempt, "{\"second\":1}", "{}")).isFalse();
        assertThat(work.fail(attempt, "late", "{}")).isFalse();
        assertThat(work.cancel(attempt)).isFalse();
        assertThat(work.askToCancel(id)).isFalse();
        assertThat(songs.find(id).orElseThrow().state()).isEqualTo(SongState.DONE);
        assertThat(songs.find(id).orElseThrow().made()).contains("{}");
        assertThat(work.eventsAfter(id, 0)).hasSize(2);
    }

    @Test
    void work_ofAnEarlierAttempt_changesNothingAndIsToldToStop() {
        String id = add("song").id();
        Attempt early = begin(id);
        Attempt late = begin(id);
        assertThat(late.number()).isGreaterThan(early.number());
        assertThat(work.cancelling(early)).isTrue();
        assertThat(work.cancelling(late)).isFalse();
        assertThat(work.tell(early, "progress", "{}")).isFalse();
        assertThat(work.fail(early, "it was paused", "{}")).isFalse();
        assertThat(work.cancel(early)).isFalse();
        assertThat(complete(early, "{\"by\":1}", "{}")).isFalse();
        assertThat(delivered).isEmpty();
        assertThat(songs.find(id).orElseThrow().state()).isEqualTo(SongState.RUNNING);
        assertThat(complete(late, "{\"by\":2}", "{}")).isTrue();
        assertThat(complete(early, "{\"by\":1}", "{}")).isFalse();
        assertThat(delivered).containsExactly(late);
        assertThat(songs.find(id).orElseThrow().made()).contains("{\"by\":2}");
        assertThat(work.eventsAfter(id, 0)).extracting(SongEvent::kind).containsExactly("state", "state", "done");
    }

    @Test
    void begin_whileAnotherDeliversItsFiles_waitsAndFindsTheSongEnded() throws Exception {
        String id = add("song").id();
        Attempt first = begin(id);
        CountDownLatch delivering = new CountDownLatch(1);
        CompletableFuture<Optional<Attempt>> second = CompletableFuture.supplyAsync(() -> {
            awaitUnchecked(delivering);
            return work.begin(id);
        });
        boolean ended = work.complete(first, EMPTY, () -> {
            delivering.countDown();
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        });
        assertThat(ended).isTrue();
        assertThat(second.get(20, TimeUnit.SECONDS)).isEmpty();
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void complete_whoseFilesCannotBeDelivered_hasNotEnded() {
        String id = add("song").id();
        Attempt attempt = begin(id);
        assertThatThrownBy(() -> work.complete(attempt, EMPTY, () -> {
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThat(songs.find(id).orElseThrow().state()).isEqualTo(SongState.RUNNING);
        assertThat(work.fail(attempt, "the disk is full", "{}")).isTrue();
        assertThat(work.eventsAfter(id, 0)).extracting(SongEvent::kind).containsExactly("state", "failed");
    }

    @Test
    void cancel_songInTheMaking_isAskedAndNotDone() {
        String id = add("song").id();
        Attempt attempt = begin(id);
        assertThat(work.cancelWaiting(id)).isFalse();
        assertThat(work.cancelling(attempt)).isFalse();
        assertThat(work.askToCancel(id)).isTrue();
        assertThat(work.cancelling(attempt)).isTrue();
        assertThat(songs.find(id).orElseThrow().state()).isEqualTo(SongState.RUNNING);
    }

    @Test
    void inTransaction_failure_leavesNothing() {
        NewSong song = new NewSong(NewSong.drawId(), "half", Map.of(), "{}", Optional.empty());
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    songs.add(song);
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(songs.find(song.id())).isEmpty();
    }

    @Test
    void delete_song_takesItsEventsAlong() {
        String id = add("song").id();
        work.begin(id);
        songs.delete(id);
        assertThat(songs.find(id)).isEmpty();
        assertThat(work.eventsAfter(id, 0)).isEmpty();
    }
}

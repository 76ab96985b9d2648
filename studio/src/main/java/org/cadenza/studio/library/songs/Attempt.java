package org.cadenza.studio.library.songs;

/**
 * The right to make a song, which ends when somebody else begins it: a job that was taken for dead, because its process
 * was paused, holds one that is out of date and changes nothing more (a fencing token).
 *
 * @param song the song's id
 * @param number 1 for who began it first, 2 for who began it after that one was taken for dead; 0 before the first
 */
public record Attempt(String song, long number) {

    /** Before anybody began. */
    static Attempt none(String song) {
        return new Attempt(song, 0);
    }
}

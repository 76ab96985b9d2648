package org.cadenza.studio.web;

import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.springframework.stereotype.Component;

/** Finds the songs that requests name. */
@Component
final class SongShelf {

    private final Songs songs;

    SongShelf(Songs songs) {
        this.songs = songs;
    }

    /** @throws NoSuchSongException if there is none of that id */
    StoredSong find(String id) {
        return (NewSong.isId(id) ? songs.find(id) : java.util.Optional.<StoredSong>empty())
                .orElseThrow(() -> new NoSuchSongException("no song has this id; GET " + Api.SONGS + " lists them"));
    }

    /** @throws NoSuchSongException if there is none, or it is not ready */
    StoredSong findDone(String id) {
        StoredSong song = find(id);
        if (song.state() != SongState.DONE) {
            throw new NoSuchSongException("the song is " + song.state() + ", so it has no files");
        }
        return song;
    }

    /** The song as it is now, for those who asked. */
    SongView view(String id) {
        return view(find(id));
    }

    SongView view(StoredSong song) {
        return SongView.of(song, songs.position(song));
    }
}

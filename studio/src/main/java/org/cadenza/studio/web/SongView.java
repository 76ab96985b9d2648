package org.cadenza.studio.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.songs.Made;
import org.cadenza.studio.workshop.songs.Planned;

/**
 * A song as the API shows it; what is not known yet is left out.
 *
 * @param position in the queue, from 1
 * @param order what was asked, in the form in which it can be asked again
 * @param tempo quarter notes in a minute
 * @param seconds length of the recording
 * @param loudness integrated, in LUFS
 * @param liked null where nobody said
 * @param parts names of the tracks
 * @param problem why it failed
 */
record SongView(
        String id,
        String title,
        String state,
        Integer position,
        SongRequest order,
        String genre,
        String mood,
        double tempo,
        String key,
        String meter,
        int bars,
        String form,
        String model,
        long seed,
        Double seconds,
        Double loudness,
        Instant created,
        Instant finished,
        boolean favourite,
        @JsonInclude(JsonInclude.Include.ALWAYS) Boolean liked,
        Instant binned,
        String parent,
        List<String> parts,
        List<String> notices,
        String problem) {

    static SongView of(StoredSong song, Optional<Integer> position) {
        Planned planned = Planned.read(song.planned());
        Optional<Made> made = song.made().map(Made::read);
        return new SongView(
                song.id(),
                song.title(),
                song.state().toString(),
                position.orElse(null),
                SongRequest.of(SongOrder.of(song.wishes())),
                planned.genre(),
                planned.mood(),
                made.map(Made::bpm).orElse(planned.bpm()),
                planned.key(),
                planned.meter(),
                made.map(Made::bars).orElse(planned.bars()),
                made.map(Made::form).orElse(planned.form()),
                planned.model(),
                planned.seed(),
                made.map(Made::seconds).orElse(null),
                made.map(Made::loudness).orElse(null),
                song.created(),
                song.finished().orElse(null),
                song.favourite(),
                song.liked().orElse(null),
                song.binned().orElse(null),
                song.parent().orElse(null),
                made.map(Made::parts).orElse(List.of()),
                made.map(Made::notices).orElse(List.of()),
                song.problem().orElse(null));
    }
}

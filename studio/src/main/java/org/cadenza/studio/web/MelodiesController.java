package org.cadenza.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cadenza.studio.workshop.melodies.Continuation;
import org.cadenza.studio.workshop.melodies.ContinuationOrder;
import org.cadenza.studio.workshop.melodies.Continuations;
import org.cadenza.studio.workshop.melodies.Harmony;
import org.cadenza.studio.workshop.melodies.MelodyChoices;
import org.cadenza.studio.workshop.melodies.MelodySounds;
import org.cadenza.studio.workshop.melodies.ReadTune;
import org.cadenza.studio.workshop.melodies.TuneClip;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Tunes that visitors play: continued by models, read from files, harmonised, heard and taken away. */
@RestController
@RequestMapping(Api.MELODIES)
final class MelodiesController {

    private final Continuations continuations;
    private final MelodySounds sounds;

    MelodiesController(Continuations continuations, MelodySounds sounds) {
        this.continuations = continuations;
        this.sounds = sounds;
    }

    @GetMapping
    MelodyChoices choices() {
        return MelodyChoices.of(continuations);
    }

    @PostMapping("/continuations")
    Continuation continued(@RequestBody ContinuationOrder order) throws IOException {
        return continuations.continued(order);
    }

    /** {@link BodyRule} says how long the file may be. */
    @PostMapping(path = "/reading", consumes = BodyRule.MIDI_TYPE)
    ReadTune.Reading read(HttpServletRequest request) throws IOException {
        byte[] file = request.getInputStream().readNBytes((int) ReadTune.MOST_BYTES);
        try {
            return ReadTune.read(file, "the file");
        } catch (IllegalArgumentException e) {
            throw BadRequestException.of("file", e);
        }
    }

    @PostMapping("/harmony")
    Harmony harmony(@RequestBody Harmony.Order order) {
        return Harmony.of(order);
    }

    @PostMapping("/midi")
    ResponseEntity<byte[]> midi(@RequestBody TuneClip tune) {
        return Download.of(tune.midi(), "mid", tune.name());
    }

    /** One note of a piano. */
    @GetMapping("/sounds/{pitch}.wav")
    ResponseEntity<byte[]> sound(
            @PathVariable int pitch, @RequestParam(defaultValue = "100") int velocity, WebRequest request)
            throws IOException {
        return Download.kept(sounds.note(pitch, velocity), request);
    }
}

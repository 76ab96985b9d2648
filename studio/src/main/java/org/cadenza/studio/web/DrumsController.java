package org.cadenza.studio.web;

import java.io.IOException;
import org.cadenza.studio.workshop.drums.DrawnPattern;
import org.cadenza.studio.workshop.drums.DrumChoices;
import org.cadenza.studio.workshop.drums.DrumSounds;
import org.cadenza.studio.workshop.drums.Drummers;
import org.cadenza.studio.workshop.drums.LoopOrder;
import org.cadenza.studio.workshop.drums.PatternOrder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The drum lab: patterns that models draw, their sounds, and what is taken away of them. */
@RestController
@RequestMapping(Api.DRUMS)
final class DrumsController {

    private final Drummers drummers;
    private final DrumSounds sounds;

    DrumsController(Drummers drummers, DrumSounds sounds) {
        this.drummers = drummers;
        this.sounds = sounds;
    }

    @GetMapping
    DrumChoices choices() {
        return DrumChoices.of(drummers);
    }

    @PostMapping("/patterns")
    DrawnPattern draw(@RequestBody PatternOrder order) throws IOException {
        return drummers.draw(order);
    }

    /** One stroke of a note of General MIDI's drums. */
    @GetMapping("/sounds/{note}.wav")
    ResponseEntity<byte[]> sound(
            @PathVariable int note, @RequestParam(defaultValue = "100") int velocity, WebRequest request)
            throws IOException {
        return Download.kept(sounds.stroke(note, velocity), request);
    }

    @PostMapping("/midi")
    ResponseEntity<byte[]> midi(@RequestBody LoopOrder order) {
        return Download.of(DrumSounds.midi(order), "mid", order.title());
    }

    @PostMapping("/wav")
    ResponseEntity<byte[]> wav(@RequestBody LoopOrder order) throws IOException {
        return Download.of(sounds.wav(order), "wav", order.title());
    }
}

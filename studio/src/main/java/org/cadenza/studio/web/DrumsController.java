package org.cadenza.studio.web;

import java.io.IOException;
import org.cadenza.studio.workshop.drums.DrawnPattern;
import org.cadenza.studio.workshop.drums.DrumChoices;
import org.cadenza.studio.workshop.drums.Drummers;
import org.cadenza.studio.workshop.drums.PatternOrder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The drum lab: patterns that models draw. */
@RestController
@RequestMapping(Api.DRUMS)
final class DrumsController {

    private final Drummers drummers;

    DrumsController(Drummers drummers) {
        this.drummers = drummers;
    }

    @GetMapping
    DrumChoices choices() {
        return DrumChoices.of(drummers);
    }

    @PostMapping("/patterns")
    DrawnPattern draw(@RequestBody PatternOrder order) throws IOException {
        return drummers.draw(order);
    }
}

package org.cadenza.studio.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.Songs;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the studio is well, for those who watch over it. */
@RestController
@RequestMapping(Api.BASE)
final class HealthController {

    private final Songs songs;
    private final PrometheusMeterRegistry metrics;

    HealthController(Songs songs, PrometheusMeterRegistry metrics) {
        this.songs = songs;
        this.metrics = metrics;
    }

    /** @param status up, or down where the database does not answer */
    record Health(String status) {}

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        try {
            songs.count(SongState.QUEUED);
            return ResponseEntity.ok(new Health("up"));
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("down"));
        }
    }

    /** Figures in Prometheus's text format. */
    @GetMapping(path = "/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
    String metrics() {
        return metrics.scrape();
    }
}

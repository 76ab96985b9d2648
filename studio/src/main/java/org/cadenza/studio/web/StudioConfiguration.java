package org.cadenza.studio.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.io.IOException;
import java.util.Arrays;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.cadenza.studio.library.DiskRoom;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.Version;
import org.cadenza.studio.library.drums.StoredPatterns;
import org.cadenza.studio.library.runs.RunFiles;
import org.cadenza.studio.library.runs.RunState;
import org.cadenza.studio.library.runs.Runs;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.trials.TrialFiles;
import org.cadenza.studio.library.trials.Trials;
import org.cadenza.studio.library.uploads.UploadLimits;
import org.cadenza.studio.library.uploads.Uploads;
import org.cadenza.studio.workshop.UnusedUploads;
import org.cadenza.studio.workshop.drums.DrumSounds;
import org.cadenza.studio.workshop.drums.Drummers;
import org.cadenza.studio.workshop.drums.SavedPatterns;
import org.cadenza.studio.workshop.melodies.Continuations;
import org.cadenza.studio.workshop.melodies.MelodySounds;
import org.cadenza.studio.workshop.runs.RunQueue;
import org.cadenza.studio.workshop.runs.RunResults;
import org.cadenza.studio.workshop.songs.SongExports;
import org.cadenza.studio.workshop.songs.SongNews;
import org.cadenza.studio.workshop.songs.SongQueue;
import org.cadenza.studio.workshop.texts.Writers;
import org.cadenza.studio.workshop.trials.TrialQueue;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** What the server is made of. */
@SpringBootApplication(proxyBeanMethods = false)
class StudioConfiguration {

    private static final int STALLED_MILLIS = 10_000;

    @Bean
    Library models(StudioSettings settings) {
        return Library.standard(settings.home());
    }

    @Bean
    Database database(StudioSettings settings) throws IOException {
        return Database.open(settings.home(), settings.database());
    }

    @Bean
    Songs songs(Database database) {
        return new Songs(database);
    }

    @Bean
    SongWork songWork(Database database) {
        return new SongWork(database);
    }

    @Bean
    SongNews songNews(SongWork work, Songs songs) {
        return new SongNews(work, songs);
    }

    @Bean
    DiskRoom room(StudioSettings settings) {
        return new DiskRoom(settings.home(), settings.quota());
    }

    @Bean
    SongFiles songFiles(StudioSettings settings, DiskRoom room) throws IOException {
        return new SongFiles(settings.home(), room);
    }

    @Bean
    Uploads uploads(StudioSettings settings, DiskRoom room) throws IOException {
        return new Uploads(settings.home(), UploadLimits.STANDARD, room);
    }

    @Bean(initMethod = "start")
    UnusedUploads unusedUploads(Uploads uploads, Runs runs, Trials trials) {
        return new UnusedUploads(uploads, upload -> runs.uses(upload) || trials.uses(upload));
    }

    /** Who sends nothing for ten seconds in the middle of a body has gone. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> stalledBodies() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            AbstractHttp11Protocol<?> http = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
            http.setDisableUploadTimeout(false);
            http.setConnectionUploadTimeout(STALLED_MILLIS);
        });
    }

    @Bean
    SongExports songExports(SongFiles files) {
        return new SongExports(files);
    }

    @Bean(initMethod = "start")
    SongQueue songQueue(Database database, SongFiles files, Library library, StudioSettings settings) {
        return new SongQueue(database, files, library, settings.queue());
    }

    @Bean
    Runs runs(Database database) {
        return new Runs(database);
    }

    @Bean
    RunFiles runFiles(StudioSettings settings) {
        return new RunFiles(settings.home());
    }

    @Bean
    RunResults runResults(Library library, RunFiles files, Uploads uploads, DiskRoom room) {
        return new RunResults(library, files, uploads, room);
    }

    @Bean(initMethod = "start")
    RunQueue runQueue(Database database, RunFiles files, Library library, Uploads uploads) {
        return new RunQueue(database, files, library, uploads::folder);
    }

    @Bean
    Trials trials(Database database) {
        return new Trials(database);
    }

    @Bean
    TrialFiles trialFiles(StudioSettings settings, DiskRoom room) {
        return new TrialFiles(settings.home(), room);
    }

    @Bean(initMethod = "start")
    TrialQueue trialQueue(Database database, TrialFiles files, SongFiles songs, Library library, Uploads uploads) {
        return new TrialQueue(database, files, songs, library, uploads::folder);
    }

    @Bean
    Drummers drummers(Library library) {
        return new Drummers(library);
    }

    @Bean
    DrumSounds drumSounds() {
        return new DrumSounds();
    }

    @Bean
    Continuations continuations(Library library) {
        return new Continuations(library);
    }

    @Bean
    MelodySounds melodySounds() {
        return new MelodySounds();
    }

    @Bean
    StoredPatterns storedPatterns(Database database) {
        return new StoredPatterns(database);
    }

    @Bean
    SavedPatterns savedPatterns(StoredPatterns patterns, Library library) {
        return new SavedPatterns(patterns, library);
    }

    @Bean
    Writers writers(Library library) {
        return new Writers(library);
    }

    @Bean
    PrometheusMeterRegistry metrics(Songs songs, SongQueue queue, Runs runs) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmThreadMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        Arrays.stream(SongState.values())
                .forEach(state -> Gauge.builder("cadenza.songs", () -> songs.count(state))
                        .description("songs in the library, by state")
                        .tag("state", state.toString())
                        .register(metrics));
        FunctionCounter.builder("cadenza.songs.made", queue, SongQueue::made)
                .description("songs that this process has ended")
                .register(metrics);
        Arrays.stream(RunState.values())
                .forEach(state -> Gauge.builder("cadenza.runs", () -> runs.count(state))
                        .description("training runs, by state")
                        .tag("state", state.toString())
                        .register(metrics));
        return metrics;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Cadenza studio")
                        .version(Version.current())
                        .description("Makes songs. docs/api.md tells it in words."));
    }
}

package org.cadenza.studio.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.cadenza.studio.workshop.songs.SongQueue;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** A studio that is open: the server with all that it serves. */
public final class StudioServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final StudioSettings settings;
    private final CountDownLatch closed = new CountDownLatch(1);

    private StudioServer(ConfigurableApplicationContext context, StudioSettings settings) {
        this.context = context;
        this.settings = settings;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
    }

    /**
     * Opens a studio; returns when it answers.
     *
     * @throws IOException if the port is taken, or the home folder or the database cannot be used, saying what to do
     */
    public static StudioServer open(StudioSettings settings) throws IOException {
        Files.createDirectories(settings.home());
        checkPort(settings);
        SpringApplication application = new SpringApplication(StudioConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(StudioSettings.class, () -> settings));
        try {
            return new StudioServer(application.run(arguments(settings)), settings);
        } catch (RuntimeException e) {
            throw reason(e, settings);
        }
    }

    /** Asked first, because opening the library of a studio that runs already would fail with less clear words. */
    private static void checkPort(StudioSettings settings) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.listen(), settings.port()));
        } catch (BindException e) {
            throw unavailable(settings, e);
        }
    }

    private static IOException unavailable(StudioSettings settings, Exception cause) {
        return new IOException(
                "port " + settings.port() + " of " + settings.listen().getHostAddress()
                        + " cannot be used, perhaps a studio is running already; choose another with --port,"
                        + " or --port 0 for any that is free",
                cause);
    }

    private static IOException reason(RuntimeException failure, StudioSettings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return unavailable(settings, failure);
            }
            if (cause instanceof IOException known) {
                return known;
            }
        }
        throw failure;
    }

    /** Spring's settings. As arguments, which no variable of the environment overrides: the guard relies on them. */
    private static String[] arguments(StudioSettings settings) {
        Path log = settings.home().toAbsolutePath().resolve("logs").resolve("studio.log");
        Map<String, String> properties = new TreeMap<>();
        properties.put("server.address", settings.listen().getHostAddress());
        properties.put("server.port", String.valueOf(settings.port()));
        properties.put("server.shutdown", "graceful");
        properties.put("server.tomcat.max-swallow-size", "1MB");
        properties.put("server.tomcat.threads.max", "200");
        properties.put("server.compression.enabled", "true");
        // Whoever still listens to a song takes it up again; what else is asked is answered sooner.
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "1500ms");
        properties.put("spring.mvc.async.request-timeout", "-1");
        properties.put("spring.servlet.multipart.enabled", "false");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("spring.mvc.problemdetails.enabled", "false");
        properties.put("spring.jackson.deserialization.fail-on-unknown-properties", "true");
        properties.put("spring.jackson.default-property-inclusion", "non_null");
        properties.put("spring.main.lazy-initialization", "false");
        properties.put("springdoc.api-docs.path", Api.BASE + "/openapi");
        properties.put("springdoc.swagger-ui.path", Api.BASE + "/docs");
        properties.put("logging.level.root", "info");
        properties.put("logging.threshold.console", "off");
        properties.put("logging.file.name", log.toString());
        properties.put("logging.structured.format.file", "ecs");
        return properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    /** Where to go with a browser on this machine, token included. */
    public String address() {
        String host = settings.listen().isLoopbackAddress() || settings.listen().isAnyLocalAddress()
                ? "127.0.0.1"
                : Hosts.written(settings.listen());
        String page = "http://" + host + ":" + port() + "/";
        return settings.token().map(token -> page + "?token=" + token).orElse(page);
    }

    /** The port that it listens on. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Gets ready for the first song, in the background. */
    public void rehearse() {
        context.getBean(SongQueue.class).rehearse();
    }

    /** Waits until the studio is closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.web.StudioServer;
import org.cadenza.studio.web.StudioSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "studio",
        description = "Open the studio: a page in the browser where songs are made, and its HTTP API.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  cadenza studio",
            "  cadenza studio --port 0 --home /tmp/songs --no-open",
            "  cadenza studio --listen 0.0.0.0 --token \"$(openssl rand -hex 16)\""
        })
final class StudioCommand extends WorkCommand {

    private static final String TOKEN = "CADENZA_TOKEN";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where to listen; 0 takes any that is free. Default: 8080.")
    private int port;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The folder of songs and models. Default: $CADENZA_HOME, else .cadenza in the home folder.")
    private Path home;

    @Option(names = "--no-open", description = "Open no browser.")
    private boolean closed;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "Let others in by this address of the machine, such as 0.0.0.0; needs a token.")
    private String listen;

    @Option(
            names = "--token",
            paramLabel = "TEXT",
            description = "What visitors must know, 16 characters or more; also by " + TOKEN + ".")
    private String token;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:postgresql://HOST/NAME?user=...&password=... instead of a file in the home folder."
                    + " Studios that share it split the work, and must share the home folder.")
    private String database;

    @Option(
            names = "--quota-gb",
            paramLabel = "N",
            defaultValue = "20",
            description = "Gigabytes that songs and uploads may use together; half ones too. Default: 20.")
    private double quota;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (StudioServer server = StudioServer.open(settings())) {
            out().println("The studio is open at " + server.address() + " (Ctrl-C closes it)");
            out().flush();
            if (!closed) {
                Browser.open(server.address());
            }
            server.rehearse();
            server.await();
            return 0;
        }
    }

    private StudioSettings settings() {
        Optional<String> known = Optional.ofNullable(token == null ? System.getenv(TOKEN) : token);
        StudioSettings settings = StudioSettings.local(home == null ? Library.home() : home, port)
                .withDatabase(Optional.ofNullable(database))
                .withQuota(bytes(quota));
        return listen == null && known.isEmpty()
                ? settings
                : settings.listening(listen == null ? "127.0.0.1" : listen, known);
    }

    private static long bytes(double gigabytes) {
        if (!(gigabytes >= 0.001 && gigabytes <= 1e6)) {
            throw new IllegalArgumentException("--quota-gb is " + gigabytes + ", expected 0.001 to 1000000");
        }
        return (long) (gigabytes * (1L << 30));
    }
}

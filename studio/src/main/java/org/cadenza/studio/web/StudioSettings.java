package org.cadenza.studio.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.workshop.songs.QueueSettings;

/**
 * How a studio is opened.
 *
 * @param home the folder of songs, models, the database and the log
 * @param listen address or name to listen on
 * @param port 0 to 65535; 0 takes any that is free
 * @param token what visitors must know, or empty where only this machine is let in
 * @param database a JDBC URL of PostgreSQL, or empty for a file in {@code home}
 * @param queue how songs are made
 * @param quota bytes that songs and uploads may use together, above zero
 */
public record StudioSettings(
        Path home,
        InetAddress listen,
        int port,
        Optional<String> token,
        Optional<String> database,
        QueueSettings queue,
        long quota) {

    private static final int LEAST_TOKEN = 16;
    private static final long STANDARD_QUOTA = 20L << 30;

    public StudioSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port is " + port + ", expected 0 to 65535");
        }
        if (token.isPresent() && !token.get().matches("[A-Za-z0-9._~-]{" + LEAST_TOKEN + ",200}")) {
            throw new IllegalArgumentException("the token is not fit, expected " + LEAST_TOKEN
                    + " to 200 letters, digits and signs of - . _ ~, such as " + NewSong.drawId());
        }
        if (quota <= 0) {
            throw new IllegalArgumentException("the quota is " + quota + " bytes, expected above zero");
        }
        if (!listen.isLoopbackAddress() && token.isEmpty()) {
            throw new IllegalArgumentException("listening on " + listen.getHostAddress()
                    + " lets others in, so it needs a token that they must know: --token " + NewSong.drawId());
        }
    }

    /** A studio for this machine alone. */
    public static StudioSettings local(Path home, int port) {
        return new StudioSettings(
                home,
                InetAddress.getLoopbackAddress(),
                port,
                Optional.empty(),
                Optional.empty(),
                QueueSettings.standard(),
                STANDARD_QUOTA);
    }

    /** The same, listening on an address where visitors must know {@code token}. */
    public StudioSettings listening(String address, Optional<String> newToken) {
        try {
            return new StudioSettings(home, InetAddress.getByName(address), port, newToken, database, queue, quota);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "listen is '" + address + "', expected an address of this machine, such as 0.0.0.0", e);
        }
    }

    /** The same with another database. */
    public StudioSettings withDatabase(Optional<String> url) {
        return new StudioSettings(home, listen, port, token, url, queue, quota);
    }

    /** The same with another queue. */
    public StudioSettings withQueue(QueueSettings newQueue) {
        return new StudioSettings(home, listen, port, token, database, newQueue, quota);
    }

    /** The same with another quota, in bytes. */
    public StudioSettings withQuota(long bytes) {
        return new StudioSettings(home, listen, port, token, database, queue, bytes);
    }
}

package org.cadenza.studio.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names by which this studio may be called. A page elsewhere that has its own name point here (DNS rebinding) calls
 * by another name and is turned away.
 */
final class Hosts {

    private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    /** @param listen the address that the server listens on */
    Hosts(InetAddress listen) {
        names.add(written(listen));
        if (!listen.isLoopbackAddress()) {
            addOwnAddresses();
        }
    }

    private void addOwnAddresses() {
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(address -> names.add(written(address)));
            names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (SocketException | UnknownHostException e) {
            // The addresses that are known must do.
        }
    }

    /** As in a URL: {@code "10.0.0.1"}, {@code "[fe80::1]"}. */
    static String written(InetAddress address) {
        String text = address.getHostAddress().replaceAll("%.*", "");
        return address instanceof Inet6Address ? "[" + text.replaceFirst("(^|:)(0(:|$)){2,}", "::") + "]" : text;
    }

    /** Whether a request's {@code Host} header names this server. @param port the one that it came in by */
    boolean knows(String host, int port) {
        if (host == null) {
            return false;
        }
        String wanted = host.toLowerCase(Locale.ROOT);
        String suffix = ":" + port;
        return wanted.endsWith(suffix)
                ? names.contains(wanted.substring(0, wanted.length() - suffix.length()))
                : port == 80 && names.contains(wanted);
    }

    /** Whether a page from {@code origin} is one of ours. */
    boolean ours(String origin, int port) {
        try {
            URI uri = URI.create(origin);
            return "http".equals(uri.getScheme()) && knows(uri.getRawAuthority(), port);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

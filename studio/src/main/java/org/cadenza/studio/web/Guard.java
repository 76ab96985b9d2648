package org.cadenza.studio.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before every route, page and stream: says who may come in, how much they may ask and send, and what a browser
 * must not do with what it gets. Each rule is a promise in {@code docs/security.md}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Guard extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; media-src 'self' blob:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final List<String> ORDERS =
            List.of(Api.SONGS, Api.RUNS, Api.TRIALS, Api.LIBRARY, Api.DRUMS + "/wav", Api.DRUMS + "/saved", Api.TEXTS);

    private final Hosts hosts;
    private final Optional<Doorkeeper> doorkeeper;
    private final JsonMapper json;
    private final RateLimit requests = new RateLimit(600, 200, System::nanoTime);
    private final RateLimit orders = new RateLimit(100, 2, System::nanoTime);

    /** A reason to turn a request away. */
    private record Refusal(HttpStatus status, String title, String detail) {}

    Guard(StudioSettings settings, JsonMapper json) {
        this.hosts = new Hosts(settings.listen());
        this.doorkeeper = settings.token().map(Doorkeeper::new);
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        addHeaders(response);
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isPresent()) {
            refuse(response, refusal.get());
        } else if (doorkeeper.isEmpty() || doorkeeper.get().admits(request)) {
            chain.doFilter(request, response);
        } else if (!doorkeeper.get().welcomes(request, response)) {
            refuse(
                    response,
                    new Refusal(
                            HttpStatus.UNAUTHORIZED,
                            "This studio wants a token",
                            "open the address that it printed when it started, or send 'Authorization: Bearer TOKEN'"));
        }
    }

    private static void addHeaders(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!hosts.knows(host, request.getLocalPort())) {
            return Optional.of(new Refusal(
                    HttpStatus.MISDIRECTED_REQUEST,
                    "This studio does not go by that name",
                    "use the address that it printed when it started"));
        }
        if (origin != null && !hosts.ours(origin, request.getLocalPort())) {
            return Optional.of(new Refusal(
                    HttpStatus.FORBIDDEN,
                    "Pages from elsewhere are not let in",
                    "the Origin header names another place than this studio"));
        }
        if (foreign(request)) {
            return Optional.of(new Refusal(
                    HttpStatus.FORBIDDEN,
                    "Pages from elsewhere are not let in",
                    "the Sec-Fetch-Site header names another place than this studio"));
        }
        if (!requests.allows(request.getRemoteAddr()) || orders(request) && !orders.allows(request.getRemoteAddr())) {
            return Optional.of(new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS, "Too many requests", "wait some seconds, then try again"));
        }
        return READING.contains(request.getMethod()) ? Optional.empty() : badBody(request);
    }

    /** Whether a page elsewhere asks, as with an image of our address; links from there to our page may be followed. */
    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean link = request.getMethod().equals("GET")
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"))
                && !request.getServletPath().startsWith(Api.BASE);
        return FOREIGN.contains(String.valueOf(site)) && !link;
    }

    /** Whether something is to be made that takes long, or room. The path is decoded, as that which is routed is. */
    private static boolean orders(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getMethod().equals("POST")
                && ORDERS.stream().anyMatch(path::startsWith)
                && !path.endsWith("/cancel")
                && !path.endsWith("/restore")
                && !path.endsWith("/pause")
                && !path.endsWith("/stop");
    }

    private static Optional<Refusal> badBody(HttpServletRequest request) {
        BodyRule rule = BodyRule.of(request);
        String type = request.getContentType();
        if (!rule.fits(type)) {
            return Optional.of(new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "That type of body is not understood",
                    "Content-Type is '" + type + "', expected " + rule.type() + ", with an empty body too"));
        }
        long length = request.getContentLengthLong();
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || length < 0 && rule.needsLength()) {
            return Optional.of(new Refusal(
                    HttpStatus.LENGTH_REQUIRED, "How long is it?", "send a Content-Length instead of chunks"));
        }
        if (length > rule.mostBytes()) {
            return Optional.of(new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "That is too much",
                    "the body has " + length + " bytes, expected at most " + rule.mostBytes()));
        }
        return Optional.empty();
    }

    private void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status, refusal.detail);
        problem.setTitle(refusal.title);
        response.setStatus(refusal.status.value());
        if (refusal.status == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}

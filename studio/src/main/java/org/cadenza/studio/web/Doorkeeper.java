package org.cadenza.studio.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;

/** Asks visitors for the token: programs in a header, browsers once in the address and from then on in a cookie. */
final class Doorkeeper {

    private static final String COOKIE = "cadenza-token";
    private static final String BEARER = "Bearer ";

    private final byte[] token;

    Doorkeeper(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the request shows the token. */
    boolean admits(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Cookie[] cookies = request.getCookies();
        return header != null && header.startsWith(BEARER) && fits(header.substring(BEARER.length()))
                || cookies != null
                        && Arrays.stream(cookies)
                                .anyMatch(cookie -> cookie.getName().equals(COOKIE) && fits(cookie.getValue()));
    }

    /** Turns the token in the page's address into a cookie. @return false if there is none, or a wrong one */
    boolean welcomes(HttpServletRequest request, HttpServletResponse response) {
        String given = request.getParameter("token");
        if (!request.getMethod().equals("GET") || given == null || !fits(given)) {
            return false;
        }
        ResponseCookie cookie = ResponseCookie.from(COOKIE, given)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .build();
        response.setHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        response.setHeader(HttpHeaders.LOCATION, "/");
        response.setStatus(HttpStatus.SEE_OTHER.value());
        return true;
    }

    /** In a time that does not tell how much of it was right. */
    private boolean fits(String given) {
        return MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }
}

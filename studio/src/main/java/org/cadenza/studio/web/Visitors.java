package org.cadenza.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who sits at this machine, and may name folders of it, from who comes over a network. */
@Component
final class Visitors {

    /** What a proxy adds, before which visitors sit at other machines. */
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private final boolean forThisMachine;

    Visitors(StudioSettings settings) {
        this.forThisMachine = settings.listen().isLoopbackAddress();
    }

    boolean local(HttpServletRequest request) {
        return forThisMachine && FORWARDED.stream().allMatch(name -> request.getHeader(name) == null);
    }
}

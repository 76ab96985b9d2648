package org.cadenza.studio.workshop;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An order that cannot be met: each field that is wrong, with its reason. */
public final class WrongOrderException extends IllegalArgumentException {

    private final transient Map<String, IllegalArgumentException> reasons;

    WrongOrderException(Map<String, IllegalArgumentException> reasons) {
        super(reasons.values().iterator().next().getMessage());
        this.reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /** Reasons by field, in the order of the fields; one of {@code changes} as {@code changes.course.steps}. */
    public Map<String, IllegalArgumentException> reasons() {
        return reasons;
    }
}

package org.cadenza.studio.web;

import java.util.List;
import org.cadenza.studio.workshop.UnknownNameException;

/** A request whose fields are wrong, each with its reason. */
final class BadRequestException extends RuntimeException {

    private final transient List<FieldError> errors;

    BadRequestException(List<FieldError> errors) {
        super(errors.get(0).message());
        this.errors = List.copyOf(errors);
    }

    static BadRequestException of(String field, IllegalArgumentException reason) {
        return new BadRequestException(List.of(error(field, reason)));
    }

    static FieldError error(String field, IllegalArgumentException reason) {
        return new FieldError(
                field, reason.getMessage(), reason instanceof UnknownNameException unknown ? unknown.known() : null);
    }

    List<FieldError> errors() {
        return errors;
    }
}
